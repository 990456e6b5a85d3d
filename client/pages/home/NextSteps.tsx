import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { HomeCard } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';

type Step = HomeCard['next'][number];

const todo: Record<Step['what'], string> = {
  acceptTime: '确认时间',
  sign: '去签字',
  quote: '看报价',
  answer: '看答复',
  revisit: '去回答',
  rate: '去评价',
  visit: '查看',
  pay: '查看',
  invite: '看邀请',
  survey: '去填写',
};

/** So many at once that the doors stay on the screen: two, one on a small phone (px). */
const small = 640;
const room = () => (Taro.getWindowInfo().windowHeight < small ? 1 : 2);

function open(step: Step, homeId: string): void {
  if (step.what === 'pay') go('/owner/warranty/index', { homeId });
  else if (step.what === 'revisit') go('/owner/revisit/index', { caseId: step.caseId });
  else if (step.what === 'rate') go('/owner/rating/index', { caseId: step.caseId });
  else go('/owner/case/index', { caseId: step.caseId });
}

/** What is next for me, in amber; the most pressing first, the rest behind one tap. */
export function NextSteps({ steps, homeId }: { steps: Step[]; homeId: string }) {
  const [all, setAll] = useState(false);
  const [shown] = useState(room);
  if (!steps.length) return null;
  const visible = all || steps.length === shown + 1 ? steps : steps.slice(0, shown);
  return (
    <Card tone="soon">
      {visible.map((step) => (
        <View key={step.caseId + step.what} className="row sp next-step">
          <View className="grow">
            <View className="h2">{step.title}</View>
            <View className="s">{step.detail}</View>
          </View>
          <Button look="white" onClick={() => open(step, homeId)}>
            {todo[step.what]}
          </Button>
        </View>
      ))}
      {visible.length < steps.length ? (
        <View className="next-more" onClick={() => setAll(true)} {...role('button')}>
          {`还有 ${steps.length - visible.length} 件等您处理 ›`}
        </View>
      ) : null}
    </Card>
  );
}
