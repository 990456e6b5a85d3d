import { View } from '@tarojs/components';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { confirmed, toast } from '../../ui/say';
import { RightsFields } from './RightsFields';
import type { FamilyMember, Rights } from './types';

interface Props {
  homeId: string;
  member: FamilyMember;
  onClose: () => void;
  onDone: () => void;
}

/** Another part, other rights, or out of the home. */
export function MemberSheet({ homeId, member, onClose, onDone }: Props) {
  const { personId, who, part, maySign, mayReport } = member;
  const now: Rights = { part, maySign, mayReport };
  const { value, change: choose, clear } = useDraft(`member:${homeId}:${personId}`, now);
  const kept = value.part !== part || value.maySign !== maySign || value.mayReport !== mayReport;
  const change = useSubmit('member.change');
  const remove = useSubmit('member.remove');

  async function save(): Promise<void> {
    if (!(await change.submit({ homeId, personId, ...value }))) return;
    clear();
    toast('已保存');
    onDone();
  }
  async function out(): Promise<void> {
    const sure = await confirmed(
      `请${who}退出?`,
      '马上生效,以后看不到这套房屋,也收不到通知',
      '请退出',
    );
    if (!sure || !(await remove.submit({ homeId, personId }))) return;
    clear();
    toast('已退出');
    onDone();
  }

  return (
    <Sheet title={who} onClose={onClose}>
      <RightsFields value={value} onChange={choose} />
      {kept ? <View className="s gap-s">还没有保存</View> : null}
      <View className="gap" />
      <Refusal error={change.error ?? remove.error} />
      <Button busy={change.busy} onClick={save}>
        保存
      </Button>
      <Button look="danger" busy={remove.busy} onClick={out}>
        请其退出这套房屋
      </Button>
    </Sheet>
  );
}
