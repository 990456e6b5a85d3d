import { asked, type Field } from '../../client/staff/form/fields';
import { dueTimes, startTimes } from '../../client/staff/form/times';
import type { Values } from '../../client/staff/form/values';
import { stepOf } from '../../client/staff/steps';
import type { CaseView, Step } from '../../client/staff/steps/types';
import { type ActionName, actionNames, exampleOf, type Output } from '../../shared/contract';
import { idOf, openids } from '../../shared/contract/examples';
import { stamp } from '../../shared/time/shanghai';
import type { MemoryCompany } from '../cloudfunctions/memory/company';
import type { Hand } from './form';

/** A hand that can write its name and turn a picker, too. */
export interface SkilledHand extends Hand {
  sign(): Promise<void>;
  pick(label: string, value: string): Promise<void>;
}

/** Every step that staff can take, as the pages have them: one that is added is tried by itself. */
export const stepNames = actionNames.filter((action) => stepOf(action) !== undefined);

export interface StepForm {
  as: string;
  page: string;
  step: Step;
  view: CaseView;
  example: Readonly<Record<string, unknown>>;
  /** Of everybody, by their id. */
  names: ReadonlyMap<string, string>;
}

/** A step as somebody may take it in the demonstration: on the case of the contract's example, else on any. */
export async function stepForm(company: MemoryCompany, action: ActionName): Promise<StepForm> {
  const step = stepOf(action);
  const { as: first, input } = exampleOf(action, company.now);
  const example = flat(input);
  const cases = [String(example.caseId), ...company.all('cases').keys()];
  const names = new Map(
    [...company.all('people')].map(([id, { name }]) => [id, String(name)] as const),
  );
  const people = staffOf(company).sort((a, b) => Number(b === first) - Number(a === first));
  for (const caseId of new Set(cases)) {
    for (const as of people) {
      const answer = await company.call(as, 'case.show', { caseId });
      const view = answer.ok ? (answer.data as Output<'case.show'>).case : undefined;
      if (!step || !view?.may.includes(action)) continue;
      const entry = entryOf(example);
      const page = `staff/step/index?caseId=${caseId}&action=${action}${entry}`;
      return { as, page, step, view, example, names };
    }
  }
  throw new Error(`nobody in the demonstration may take the step ${action}`);
}

const staffOf = (company: MemoryCompany): string[] =>
  Object.values<string>(openids).filter((openid) => {
    const roles = company.all('people').get(idOf(openid))?.roles as string[] | undefined;
    return roles?.some((role) => role !== 'owner');
  });

/** What lies one deeper in the input stands beside the rest in a form. */
function flat(input: object): Record<string, unknown> {
  const inner = Object.values(input).filter((one) => one && typeof one === 'object');
  return Object.assign({}, ...inner, input);
}

function entryOf({ entryId, receiptNo }: StepForm['example']): string {
  if (entryId) return `&entry=${entryId}`;
  return receiptNo ? `&entry=receipt-${receiptNo}` : '';
}

/** Answers every question that has to be answered, and those that the contract's example answers; says what was typed. */
export async function fillStep(hand: SkilledHand, form: StepForm, now: number): Promise<string> {
  const { step, view } = form;
  let values: Values = step.start?.(view, now) ?? {};
  const done = new Set<string>();
  let typed = '';
  for (;;) {
    const next = asked(step.fields(view), values).find(
      (field) => !done.has(field.key) && wanted(field, form),
    );
    if (!next) return typed;
    done.add(next.key);
    const answer = await fill(hand, next, form, now);
    values = { ...values, [next.key]: answer };
    if (next.type === 'text' || next.type === 'line') typed = answer;
  }
}

const wanted = ({ optional, key }: Field, { example }: StepForm): boolean =>
  !optional || key in example || key === 'note';

async function fill(
  hand: SkilledHand,
  field: Field,
  { example, names, step, view }: StepForm,
  now: number,
): Promise<string> {
  const { type, key, label } = field;
  const given = example[key];
  const type_ = async (placeholder: string, value: string): Promise<string> => {
    await hand.input(placeholder, value);
    return value;
  };
  switch (type) {
    case 'line':
    case 'text': {
      const said = typeof given === 'string' && given ? given : `${label}已与业主核对`;
      return type_(field.placeholder ?? `请填写${label}`, said.slice(0, field.max));
    }
    case 'mobile':
    case 'phone':
      return type_(`请填写${label}`, '13900000088');
    case 'money':
      return type_(
        `请填写${label}`,
        String(typeof given === 'number' ? Math.abs(given) / 100 : 100),
      );
    case 'number':
      return type_('数字', '3');
    case 'choice': {
      const chosen = field.options.find(([one]) => one === given) ?? field.options[0];
      if (!chosen) throw new Error(`${label} offers nothing`);
      await hand.tap(chosen[1]);
      return chosen[0];
    }
    case 'time': {
      if (typeof given === 'number' && !field.past) {
        const at = stamp(given).split(' ') as [string, string];
        await hand.pick('选日期', at[0]);
        // A day chosen first is at nine until its time is chosen too.
        await hand.pick('09:00', at[1]);
        return stamp(given);
      }
      const times = field.past ? [] : field.usual ? startTimes(now) : dueTimes(now);
      const last = times.at(-1);
      if (last) await hand.tap(last.text);
      return last?.key ?? '';
    }
    case 'span':
      await hand.tap('明天');
      await hand.tap('14:00–16:00');
      return '';
    case 'pictures':
      await hand.tap('添加照片');
      return '';
    case 'signature':
      await hand.sign();
      return '';
    case 'person': {
      const id = String(given);
      // A second tap takes the choice back.
      if (step.start?.(view, now)[key] !== id) await hand.tap(names.get(id) ?? '');
      return id;
    }
    default:
      throw new Error(`${label}: a field of type ${type} is not filled in yet`);
  }
}
