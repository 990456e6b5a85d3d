import { type ButtonProps, Button as Native } from '@tarojs/components';
import { role } from './a11y';
import './button.css';
import { cls } from './cls';

interface Props {
  children: string;
  onClick: NonNullable<ButtonProps['onClick']>;
  /** `main` the one thing to do · `line` the other choice · `soft` a small one inside a card · `white` on a coloured ground. */
  look?: 'main' | 'line' | 'soft' | 'white' | 'danger';
  /** Fills the rest of its row. */
  grow?: boolean;
  disabled?: boolean;
  /** Already on its way: says so and takes no second tap. */
  busy?: boolean;
}

export function Button({ children, onClick, look = 'main', grow, disabled, busy }: Props) {
  const off = disabled || busy || undefined;
  return (
    <Native
      className={cls('btn', `btn-${look}`, grow && 'grow', off && 'off')}
      hoverClass="pressed"
      {...(off ? { disabled: true } : { onClick })}
      {...role('button')}
    >
      {busy ? '请稍候…' : children}
    </Native>
  );
}
