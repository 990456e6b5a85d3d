import { View } from '@tarojs/components';
import type { Input } from '../../../shared/contract';
import { type Aspect, aspectNames } from '../../../shared/policy/words';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { choices } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import { Stars } from '../../ui/Stars';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import type { Rating } from './ratings';

interface Props {
  rating: Rating;
  caseId: string;
  onDone: () => void;
}

/** Kept on the phone until it has arrived. */
interface Draft {
  overall: number;
  aspects: Partial<Record<Aspect, number>>;
  words: string;
}

const aspects = choices(aspectNames);

/** Overall first; aspects and words appear with it and may be left out. */
export function RatingForm({ rating, caseId, onDone }: Props) {
  const name = `rating:${caseId}:${rating.occasion}:${rating.subject}`;
  const { value, change, clear } = useDraft<Draft>(name, {
    overall: rating.overall ?? 0,
    aspects: rating.aspects,
    words: rating.words,
  });
  const { overall, aspects: each, words } = value;
  const { submit, busy, error } = useSubmit('rating.give', { kept: name });

  async function send(): Promise<void> {
    const given = await submit({
      caseId,
      subject: rating.subject,
      occasion: rating.occasion as Input<'rating.give'>['occasion'],
      overall,
      aspects: each,
      ...(words.trim() ? { words } : {}),
    });
    if (!given) return;
    clear();
    toast('谢谢您的评价');
    onDone();
  }

  return (
    <View>
      <Stars value={overall} onChange={(stars) => change({ overall: stars })} />
      {overall ? (
        <View>
          {aspects.map(({ key, text }) => (
            <View key={key} className="row sp rating-aspect">
              <View className="s">{text}</View>
              <Stars
                bare
                value={each[key] ?? 0}
                onChange={(stars) => change({ aspects: { ...each, [key]: stars } })}
              />
            </View>
          ))}
          <Field>
            <TextField
              lines
              value={words}
              placeholder={
                overall <= 2 ? '哪里让您不满意?经理会在 24 小时内联系您' : '想说几句(可以不填)'
              }
              onChange={(typed) => change({ words: typed })}
            />
          </Field>
          <Refusal error={error} />
          <View className="gap">
            <Button busy={busy} onClick={send}>
              {rating.overall === null ? '提交评价' : '保存修改'}
            </Button>
          </View>
        </View>
      ) : null}
    </View>
  );
}
