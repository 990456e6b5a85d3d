import { View } from '@tarojs/components';
import { type Coming, comingNames } from '../../../shared/policy/campaign';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips, choices } from '../../ui/Chips';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { toast } from '../../ui/say';
import { moment } from '../../ui/when';
import type { Invitation, OneCase } from './types';

interface Props {
  one: OneCase;
  invitation: Invitation;
  now: number;
  reload: () => Promise<void>;
}

const guests = ['1', '2', '3', '4', '5', '6'].map((key) => ({ key, text: `${key} 位` }));

/** The invitation, and the owner's answer, which may be changed until the event begins (H13). */
export function InvitationCard({ one, invitation, now, reload }: Props) {
  const { caseId, may } = one;
  const { answer } = invitation;
  const kept = `invitation:${caseId}`;
  const { submit, busy, error } = useSubmit('invitation.answer', { kept });
  const { value, change, clear } = useDraft<{ choice: Coming | null; count: string }>(kept, {
    choice: answer?.coming ?? null,
    count: String(answer?.guests || 1),
  });
  const { choice, count } = value;

  async function send(): Promise<void> {
    if (!choice || !(await submit({ caseId, coming: choice, guests: Number(count) }))) return;
    clear();
    toast('谢谢您的答复');
    await reload();
  }

  return (
    <View>
      <Card>
        <View>{invitation.text}</View>
        <Row form label="时间">
          {moment(invitation.heldAt, now)}
        </Row>
        <Row form label="地点">
          {invitation.place}
        </Row>
        {answer ? (
          <Row form label="您的答复">
            {answer.guests ? `${answer.comingText},${answer.guests} 位` : answer.comingText}
          </Row>
        ) : null}
      </Card>
      {may.includes('invitation.answer') && invitation.heldAt > now ? (
        <Card title="您方便来吗?">
          <Chips
            of={choices(comingNames)}
            value={choice ? [choice] : []}
            onChange={([key]) => key && change({ choice: key })}
          />
          {choice === 'yes' || choice === 'maybe' ? (
            <View className="gap">
              <View className="s">一共几位</View>
              <Chips
                of={guests}
                value={[count]}
                onChange={([key]) => key && change({ count: key })}
              />
            </View>
          ) : null}
          <View className="gap">
            <Refusal error={error} />
            {choice ? (
              <Button busy={busy} onClick={send}>
                {answer ? '更改答复' : '答复'}
              </Button>
            ) : null}
          </View>
        </Card>
      ) : null}
    </View>
  );
}
