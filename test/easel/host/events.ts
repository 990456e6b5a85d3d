type Target = { id: string; dataset: Record<string, unknown>; $$?: unknown };
type Detail = { touches?: TouchList; changedTouches?: TouchList } & Record<string, unknown>;

/** What the framework hands to a handler. */
export interface Happened {
  type: string;
  timeStamp: number;
  detail: Detail;
  target: Target;
  currentTarget: Target;
}

const identity = ({ id, dataset }: Target) => ({ id, dataset, offsetLeft: 0, offsetTop: 0 });

/** Touches with x and y within the element, as a canvas gets them. */
function points(touches: TouchList | undefined, target: Target) {
  const box = (target.$$ as Element | undefined)?.getBoundingClientRect();
  return [...(touches ?? [])].map(({ identifier, clientX, clientY, pageX, pageY }) => ({
    identifier,
    clientX,
    clientY,
    pageX,
    pageY,
    x: clientX - (box?.left ?? 0),
    y: clientY - (box?.top ?? 0),
  }));
}

/** An event of the framework as WeChat hands it to a page's method. */
export function plain(event: Happened) {
  const { type, timeStamp, detail, target, currentTarget } = event;
  const { touches, changedTouches } = detail ?? {};
  return {
    type,
    timeStamp,
    detail: touches ? {} : detail,
    mark: {},
    target: identity(target),
    currentTarget: identity(currentTarget),
    touches: points(touches, target),
    changedTouches: points(changedTouches, target),
  };
}
