import { Card } from '../../ui/Card';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { moment } from '../../ui/when';
import type { Complaint } from './types';

/** A promise as its owner may judge it: by when, kept or not. */
export function promised({ dueAt, doneAt, state }: Complaint['reply'], now: number): string {
  if (doneAt !== null)
    return `${moment(doneAt, now)} · ${state === 'kept' ? '按时' : '晚了,对不起'}`;
  if (state === 'late' || state === 'missed')
    return `应在 ${moment(dueAt, now)} 前,晚了,我们正在催办`;
  return `${moment(dueAt, now)} 前`;
}

/** What was complained of, the two clocks, and what the department said and plans. */
export function ComplaintCard({ complaint, now }: { complaint: Complaint; now: number }) {
  const { plan, answer, result, round } = complaint;
  return (
    <Card>
      <Row form label="您说的">
        {complaint.description}
      </Row>
      {complaint.about ? (
        <Row form label="和谁有关">
          {complaint.about}
        </Row>
      ) : null}
      {complaint.wish ? (
        <Row form label="您希望">
          {complaint.wish}
        </Row>
      ) : null}
      <Row form label="负责部门">
        {complaint.department}
      </Row>
      {round > 1 ? (
        <Row form label="第几轮处理">
          第 {round} 轮
        </Row>
      ) : null}
      <Row form label="给您回电">
        {promised(complaint.reply, now)}
      </Row>
      {answer ? (
        <Row form label="答复">
          {answer}
        </Row>
      ) : null}
      {plan ? (
        <Row form label="处理安排">
          {plan.what} · {plan.who} · {moment(plan.by, now)} 前
        </Row>
      ) : null}
      <Row form label="解决">
        {promised(complaint.resolution, now)}
      </Row>
      {result ? (
        <Row form label="结果">
          {result}
          {complaint.resultPictures.length ? <Pictures of={complaint.resultPictures} /> : null}
        </Row>
      ) : null}
    </Card>
  );
}
