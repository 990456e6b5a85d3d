import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { call } from '../../cloud/call';
import { Button } from '../../ui/Button';
import { ring } from '../../ui/nav';
import { toast } from '../../ui/say';
import './case.css';

interface Props {
  caseId: string;
  member: Output<'revisit.card'>['members'][number];
  dutyId?: string;
  /** The reader may ring them. */
  calls: boolean;
  /** Told when the phone begins to ring. */
  onDial?: () => void;
}

/** One person of the home. The number stays masked until it is needed; each look is recorded (H61). */
export function MemberLine({ caseId, member, dutyId, calls, onDial }: Props) {
  const [shown, setShown] = useState('');
  const [busy, setBusy] = useState(false);
  async function dial(): Promise<void> {
    if (shown) return begin(shown);
    setBusy(true);
    const { personId } = member;
    const answer = await call('number.reveal', { caseId, personId, ...(dutyId ? { dutyId } : {}) });
    setBusy(false);
    if (!answer.ok) return toast(answer.error.message);
    setShown(answer.data.mobile);
    begin(answer.data.mobile);
  }
  function begin(mobile: string): void {
    onDial?.();
    ring(mobile);
  }
  // Of a prospect there is one, who is no owner yet.
  const about = [member.partText, member.partText && !member.maySign ? '不能签字' : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <View className="row sp member">
      <View className="grow">
        <View>{member.who}</View>
        <View className="s num">{[about, shown || member.mobile].filter(Boolean).join(' · ')}</View>
      </View>
      {calls ? (
        <Button look="soft" busy={busy} onClick={dial}>
          拨打
        </Button>
      ) : null}
    </View>
  );
}
