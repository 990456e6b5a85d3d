/**
 * What screen readers are told in WeChat (`aria-role`, `aria-label`): Taro's templates leave both out,
 * so that a label given in the code would not reach the phone. Template and runtime number attributes
 * by this same table.
 */
const attributes = { 'aria-role': '', 'aria-label': '' };

export const spoken = { View: attributes, Text: attributes, Image: attributes, Button: attributes };
