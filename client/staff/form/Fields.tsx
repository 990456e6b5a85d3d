import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Field as Labelled } from '../../ui/Field';
import { TextField } from '../../ui/TextField';
import { CasesField } from './CasesField';
import { ColleagueField } from './ColleagueField';
import { DateField } from './DateField';
import { DayField } from './DayField';
import type { Field } from './fields';
import './form.css';
import { anchorOf, groups } from './groups';
import { HoursField } from './HoursField';
import { NumberField } from './NumberField';
import { PaperField } from './PaperField';
import { PeopleField } from './PeopleField';
import { PictureField } from './PictureField';
import { SignatureField } from './SignatureField';
import { TimeField } from './TimeField';
import { dueTimes, pastTimes, startTimes } from './times';
import { chosen, type DaySpan, photos, type Values } from './values';
import { WordingHint } from './WordingHint';

interface Asking {
  fields: readonly Field[];
  values: Values;
  change: (part: Values) => void;
  errorOf: (key: string) => string | undefined;
}

/** Draws what a form asks, each question with its own error right under it. */
export function Fields({ fields, values, change, errorOf }: Asking) {
  return (
    <>
      {groups(fields).map((group) => (
        <Card key={group[0]?.key}>
          {group.map((field) => (
            <View key={field.key} id={anchorOf(field.key)} className="field">
              <Labelled label={titleOf(field)} error={errorOf(field.key)}>
                {field.hint ? <View className="s form-hint">{field.hint}</View> : null}
                <Answer
                  field={field}
                  value={values[field.key]}
                  onChange={(value) => change({ [field.key]: value })}
                />
              </Labelled>
            </View>
          ))}
        </Card>
      ))}
    </>
  );
}

/** A past time left empty is an answer: now. */
function titleOf(field: Field): string {
  return field.optional && field.type !== 'time' ? `${field.label}(可不填)` : field.label;
}

interface Answering {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Answer({ field, value, onChange }: Answering) {
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'choice':
      return (
        <Chips
          of={field.options.map(([key, name]) => ({ key, text: name }))}
          value={text ? [text] : []}
          onChange={(chosen) => onChange(chosen[0] === text && field.optional ? '' : chosen[0])}
        />
      );
    case 'many':
      return (
        <Chips
          many
          of={field.options.map(([key, name]) => ({ key, text: name }))}
          value={chosen({ value }, 'value')}
          onChange={onChange}
        />
      );
    case 'cases':
      return (
        <CasesField kind={field.kind} value={chosen({ value }, 'value')} onChange={onChange} />
      );
    case 'colleague':
      return (
        <ColleagueField
          but={field.but ?? []}
          like={field.like ?? []}
          value={text}
          onChange={onChange}
        />
      );
    case 'person':
      return (
        <PeopleField
          role={field.role}
          others={field.others}
          next={field.next}
          value={text}
          onChange={onChange}
        />
      );
    case 'time':
      return <WhenField field={field} value={text} onChange={onChange} />;
    case 'number':
      return <NumberField unit={field.unit} value={text} onChange={onChange} />;
    case 'date':
      return <DateField value={text} onChange={onChange} />;
    case 'hours':
      return <HoursField value={text} onChange={onChange} />;
    case 'span':
      return <DayField value={(value ?? {}) as Partial<DaySpan>} onChange={onChange} />;
    case 'pictures':
      return (
        <PictureField max={field.max} first={photos({ value }, 'value')} onChange={onChange} />
      );
    case 'signature':
      return <SignatureField onChange={onChange} />;
    case 'paper':
      return <PaperField value={text} onChange={onChange} />;
    default:
      return <Writing field={field} value={text} onChange={onChange} />;
  }
}

interface When {
  field: Extract<Field, { type: 'time' }>;
  value: string;
  onChange: (value: string) => void;
}

function WhenField({ field, value, onChange }: When) {
  const past = field.past === true;
  const times = past ? pastTimes : field.usual === 'start' ? startTimes : dueTimes;
  return <TimeField value={value} past={past} usual={times(cloudNow())} onChange={onChange} />;
}

function Writing({ field, value, onChange }: Answering & { value: string }) {
  const lines = field.type === 'text';
  const max = field.type === 'line' || field.type === 'text' ? field.max : 20;
  const said = field.type === 'line' || field.type === 'text' ? field.placeholder : undefined;
  return (
    <>
      <TextField
        value={value}
        onChange={onChange}
        placeholder={said || `请填写${field.label}`}
        max={max}
        lines={lines}
        keyboard={field.type === 'money' ? 'digit' : field.type === 'mobile' ? 'number' : 'text'}
      />
      {lines ? <WordingHint text={value} /> : null}
    </>
  );
}
