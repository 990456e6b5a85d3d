import { Card } from '../../ui/Card';
import { Pictures } from '../../ui/Pictures';
import { Timeline } from '../../ui/Timeline';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { ComplaintSheet } from './ComplaintSheet';
import { Duties } from './Duties';
import { InquirySheet } from './InquirySheet';
import { ProjectSheet } from './ProjectSheet';
import { RepairSheet } from './RepairSheet';

export interface Sheet {
  view: CaseView;
  now: number;
}

/** Everything the reader may see of a case: the form first, then what is owed, then what happened. */
export function CaseSheet({ view, now }: Sheet) {
  return (
    <>
      {view.project ? <ProjectSheet view={view} project={view.project} now={now} /> : null}
      {view.repair ? <RepairSheet view={view} repair={view.repair} now={now} /> : null}
      {view.complaint ? <ComplaintSheet view={view} complaint={view.complaint} now={now} /> : null}
      {view.inquiry ? <InquirySheet view={view} inquiry={view.inquiry} now={now} /> : null}
      {view.project && view.pictures.length ? (
        <Card title="照片">
          <Pictures of={view.pictures} />
        </Card>
      ) : null}
      {view.project ? null : <Duties of={view.duties} now={now} />}
      {view.timeline.length ? (
        <Card title="服务记录">
          <Timeline items={view.timeline} when={(at) => moment(at, now)} />
        </Card>
      ) : null}
    </>
  );
}
