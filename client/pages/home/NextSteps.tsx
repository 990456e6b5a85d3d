import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
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
};

function open(step: Step, homeId: string): void {
  if (step.what === 'pay') go('/owner/warranty/index', { homeId });
  else if (step.what === 'revisit') go('/owner/revisit/index', { caseId: step.caseId });
  else if (step.what === 'rate') go('/owner/rating/index', { caseId: step.caseId });
  else go('/owner/case/index', { caseId: step.caseId });
}

/** What is next for me, in amber. */
export function NextSteps({ steps, homeId }: { steps: Step[]; homeId: string }) {
  return (
    <View>
      {steps.map((step) => (
        <Card key={step.caseId + step.what} tone="soon">
          <View className="row sp">
            <View className="grow">
              <View className="h2">{step.title}</View>
              <View className="s">{step.detail}</View>
            </View>
            <Button look="white" onClick={() => open(step, homeId)}>
              {todo[step.what]}
            </Button>
          </View>
        </Card>
      ))}
    </View>
  );
}
