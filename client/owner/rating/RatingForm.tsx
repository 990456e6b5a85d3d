import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input } from '../../../shared/contract';
import { type Aspect, aspectNames } from '../../../shared/policy/words';
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

const aspects = choices(aspectNames);

/** Overall first; aspects and words appear with it and may be left out. */
export function RatingForm({ rating, caseId, onDone }: Props) {
  const [overall, setOverall] = useState(rating.overall ?? 0);
  const [each, setEach] = useState(rating.aspects as Partial<Record<Aspect, number>>);
  const [words, setWords] = useState(rating.words);
  const { submit, busy, error } = useSubmit('rating.give');

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
    toast('谢谢您的评价');
    onDone();
  }

  return (
    <View>
      <Stars value={overall} onChange={setOverall} />
      {overall ? (
        <View>
          {aspects.map(({ key, text }) => (
            <View key={key} className="row sp">
              <View className="s">{text}</View>
              <Stars
                bare
                value={each[key] ?? 0}
                onChange={(stars) => setEach({ ...each, [key]: stars })}
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
              onChange={setWords}
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
