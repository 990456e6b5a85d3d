import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { localFile } from './files';

type Native = HTMLElement & { __wxElement?: glassEasel.Element };

/** Events that the components below send themselves, with WeChat's detail. */
const own = new Set(['input', 'change', 'focus', 'blur', 'confirm', 'load', 'error']);

const send = (element: Native, type: string, detail: object) =>
  element.__wxElement?.triggerEvent(type, detail);

function field(tag: 'input' | 'textarea'): HTMLElement {
  const element = document.createElement(tag);
  const value = () => ({ value: element.value, cursor: element.selectionStart ?? 0 });
  element.addEventListener('input', () => send(element, 'input', value()));
  for (const type of ['focus', 'blur'])
    element.addEventListener(type, () => send(element, type, value()));
  element.addEventListener('change', () => send(element, 'confirm', value()));
  return element;
}

function image(): HTMLElement {
  const element = document.createElement('image');
  const picture = element.appendChild(document.createElement('img'));
  picture.addEventListener('load', () =>
    send(element, 'load', { width: picture.naturalWidth, height: picture.naturalHeight }),
  );
  picture.addEventListener('error', () => send(element, 'error', { errMsg: 'not found' }));
  return element;
}

/** A picker asks with the browser's own dialog: a date, a time, or the index of an entry. */
function picker(): HTMLElement {
  const element = document.createElement('picker');
  element.addEventListener('click', () => {
    const value = window.prompt(element.getAttribute('mode') ?? 'selector');
    if (value !== null) send(element, 'change', { value });
  });
  return element;
}

const makers: Record<string, () => HTMLElement> = {
  input: () => field('input'),
  textarea: () => field('textarea'),
  image,
  picker,
};

type Base = InstanceType<typeof glassEasel.CurrentWindowBackendContext>;

/** WeChat's built-in components for the framework's DOM backend, as far as the product uses them. */
export class Elements extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super();
    this.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(type, detail, options);
      glassEasel.Event.dispatchEvent(target, event);
      return event.getEventBubbleStatus();
    });
  }

  override document = {
    createElement: (tag: string) => (makers[tag] ?? (() => document.createElement(tag)))(),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as Base['document'];

  override setListenerStats(...args: Parameters<Base['setListenerStats']>): void {
    if (!own.has(args[1])) super.setListenerStats(...args);
  }
}

/** A DOM attribute is a text; what these components are given is not. */
function update(this: glassEasel.NativeNode, name: string, value: unknown): void {
  const element = this.$$ as unknown as Native;
  if (name === 'value' && 'value' in element) {
    if (element.value !== (value ?? '')) element.value = value ?? '';
  } else if (name === 'src' && element.firstElementChild instanceof HTMLImageElement) {
    element.firstElementChild.src = localFile(String(value ?? ''));
  } else if (name === 'aria-role') {
    if (value) element.setAttribute('role', String(value));
  } else if (name === 'maxlength' && Number(value) < 0) {
    element.removeAttribute(name);
  } else if (value === undefined || value === null || value === false || value === '') {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
glassEasel.NativeNode.prototype.updateAttribute = update;
glassEasel.globalOptions.writeIdToDOM = true;
