import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';
import { given, type Values, words } from '../form/values';

/** A shift handed over (H54): to whom, and what must be known; what is open the system lists. */
export const handoverFields: Field[] = [
  { key: 'toId', type: 'person', label: '谁接班', role: 'agent', others: true, next: true },
  {
    key: 'note',
    type: 'text',
    label: '要注意的',
    optional: true,
    max: 800,
    placeholder: '答应了谁什么、谁的电话要等、哪里的钥匙在前台',
  },
];

export const handoverInput = (values: Values): Input<'handover.give'> => ({
  toId: words(values, 'toId'),
  ...given(values, 'note'),
});
