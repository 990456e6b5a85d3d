import type { ChangeEvent, CSSProperties, ReactNode } from 'react';

/**
 * Plain HTML in place of Taro's components, so that Testing Library finds roles, labels and texts.
 * Events carry `detail.value`, as the platform's do.
 */
interface Props {
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
  id?: string;
  [aria: `aria-${string}`]: string | boolean | undefined;
  ariaLabel?: string;
  ariaRole?: string;
  onClick?: (event: unknown) => void;
}

type Detail = (event: { detail: { value: string } }) => void;

const common = ({ className, style, id, onClick, ariaLabel, ariaRole, ...rest }: Props) => {
  const aria = Object.fromEntries(
    Object.entries(rest).filter(([name]) => /^(aria-|data-|role)/.test(name)),
  );
  return {
    ...aria,
    ...(className === undefined ? {} : { className }),
    ...(style === undefined ? {} : { style }),
    ...(id === undefined ? {} : { id }),
    ...(onClick === undefined ? {} : { onClick }),
    ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
    ...(ariaRole === undefined ? {} : { role: ariaRole }),
  };
};

const box = (props: Props) => <div {...common(props)}>{props.children}</div>;

export const View = box;
export const ScrollView = box;
export const Form = box;
export const Swiper = box;
export const SwiperItem = box;
export const RootPortal = box;
export const Block = ({ children }: Props) => <>{children}</>;
export const Text = (props: Props) => <span {...common(props)}>{props.children}</span>;
export const Canvas = (props: Props) => <canvas {...common(props)} />;

export const Label = (props: Props) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
  <label {...common(props)}>{props.children}</label>
);

export const Image = (props: Props & { src: string }) => (
  <img {...common(props)} src={props.src} alt={props.ariaLabel ?? ''} />
);

export const Button = (props: Props & { disabled?: boolean; loading?: boolean }) => (
  <button type="button" {...common(props)} disabled={props.disabled} aria-busy={props.loading}>
    {props.children}
  </button>
);

interface FieldProps extends Props {
  value?: string;
  placeholder?: string;
  maxlength?: number;
  disabled?: boolean;
  type?: string;
  onInput?: Detail;
  onBlur?: Detail;
}

const field = (props: FieldProps) => ({
  ...common(props),
  value: props.value ?? '',
  placeholder: props.placeholder,
  disabled: props.disabled,
  maxLength: props.maxlength,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    props.onInput?.({ detail: { value: event.target.value } }),
});

export const Input = (props: FieldProps) => <input {...field(props)} />;
export const Textarea = (props: FieldProps) => <textarea {...field(props)} />;

interface PickerProps extends Props {
  mode?: string;
  value?: string | number;
  range?: unknown[];
  rangeKey?: string;
  onChange?: (event: { detail: { value: string | number } }) => void;
}

/** A native list or date field beside what the page shows for the value. */
export const Picker = (props: PickerProps) => {
  const { mode = 'selector', range = [], rangeKey, onChange, value = '' } = props;
  const label = (option: unknown) =>
    String(rangeKey === undefined ? option : (option as Record<string, unknown>)[rangeKey]);
  return (
    <div {...common(props)}>
      {props.children}
      {mode === 'selector' ? (
        <select
          value={value}
          onChange={(event) => onChange?.({ detail: { value: Number(event.target.value) } })}
        >
          {range.map((option, index) => (
            <option key={label(option)} value={index}>
              {label(option)}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={mode}
          value={value}
          onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
        />
      )}
    </div>
  );
};

export const Switch = (
  props: Props & { checked?: boolean; onChange?: (event: unknown) => void },
) => (
  <input
    type="checkbox"
    role="switch"
    aria-checked={props.checked ?? false}
    {...common(props)}
    checked={props.checked ?? false}
    onChange={(event) => props.onChange?.({ detail: { value: event.target.checked } })}
  />
);
