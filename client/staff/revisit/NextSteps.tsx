import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';

/** What came up on the call becomes a case at once; the card keeps what was entered meanwhile. */
export function NextSteps({ projectId }: { projectId: string }) {
  if (!projectId) return null;
  const behalf = (kind: string) => () => go('/staff/behalf/index', { caseId: projectId, kind });
  return (
    <Card title="业主还有别的事?">
      <View className="row next-steps">
        <Button look="soft" onClick={behalf('repair')}>
          转报修
        </Button>
        <Button look="soft" onClick={behalf('complaint')}>
          转投诉
        </Button>
        <Button
          look="soft"
          onClick={() => go('/staff/quick/index', { caseId: projectId, type: 'question' })}
        >
          转咨询
        </Button>
      </View>
    </Card>
  );
}
