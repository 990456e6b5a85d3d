import { View } from '@tarojs/components';
import { useSubmit } from '../../cloud/useSubmit';
import { role } from '../../ui/a11y';
import { Refusal } from '../../ui/Refusal';
import { confirmed, toast } from '../../ui/say';

/** The home's owners do not want to be invited or asked any more (H13, H49); the agent can take it back for them. */
export function NoMore({ projectId }: { projectId: string }) {
  const { submit, busy, error } = useSubmit('campaign.refuse');

  async function send(): Promise<void> {
    const text =
      '以后的活动和问卷都不再发给您家。报修、投诉、回访不受影响;想恢复时请告诉专职客服。';
    if (busy || !(await confirmed('不再受邀?', text, '不再受邀'))) return;
    if (await submit({ caseId: projectId, refused: true })) toast('已登记,不再打扰您');
  }

  return (
    <View>
      <Refusal error={error} />
      <View className="link mid" onClick={() => void send()} {...role('button')}>
        以后不用再邀请我们
      </View>
    </View>
  );
}
