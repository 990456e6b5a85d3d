/**
 * Says what a View is to screen readers: `role` in a browser, `ariaRole` in WeChat.
 * Buttons, inputs and switches of the platform say it themselves.
 */
export function role(name: 'button' | 'tab' | 'radio' | 'checkbox' | 'alert', label?: string) {
  if (process.env.TARO_ENV === 'h5')
    return { role: name, ...(label ? { 'aria-label': label } : {}) };
  return { ariaRole: name, ...(label ? { ariaLabel: label } : {}) };
}
