import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { parts, type Rights, usual } from './types';

interface Props {
  value: Rights;
  onChange: (value: Rights) => void;
}

const can = [
  { key: 'mayReport', text: '报修、投诉、咨询' },
  { key: 'maySign', text: '验收签字、同意报价' },
] as const;

/** What somebody is to the home, and what they may do. */
export function RightsFields({ value, onChange }: Props) {
  return (
    <>
      <Field label="身份">
        <Chips
          of={parts}
          value={[value.part]}
          onChange={([part]) => part && onChange({ part, ...usual[part] })}
        />
      </Field>
      <Field label="可以做什么">
        <Chips
          many
          of={can}
          value={can.flatMap(({ key }) => (value[key] ? [key] : []))}
          onChange={(chosen) =>
            onChange({
              part: value.part,
              mayReport: chosen.includes('mayReport'),
              maySign: chosen.includes('maySign'),
            })
          }
        />
      </Field>
    </>
  );
}
