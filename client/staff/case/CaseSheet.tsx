import { Print } from '../../ui/Print';
import type { CaseView } from '../steps/types';
import { CampaignSheet } from './CampaignSheet';
import { ComplaintSheet } from './ComplaintSheet';
import { Doubted } from './Doubted';
import { Duties } from './Duties';
import { FindingSheet } from './FindingSheet';
import { HandoverSheet } from './HandoverSheet';
import { History } from './History';
import { InquirySheet } from './InquirySheet';
import { ProjectSheet } from './ProjectSheet';
import { ProspectSheet } from './ProspectSheet';
import { ReorderSheet } from './ReorderSheet';
import { RepairSheet } from './RepairSheet';

/** Everything the reader may see of a case: the form first, then what is owed, then what happened. */
export function CaseSheet({ view, now }: { view: CaseView; now: number }) {
  return (
    <>
      <Doubted of={view.content} now={now} />
      {view.project ? <ProjectSheet view={view} project={view.project} now={now} /> : null}
      {view.repair ? <RepairSheet view={view} repair={view.repair} now={now} /> : null}
      {view.complaint ? <ComplaintSheet view={view} complaint={view.complaint} now={now} /> : null}
      {view.inquiry ? <InquirySheet view={view} inquiry={view.inquiry} now={now} /> : null}
      {view.campaign || view.invitation || view.survey ? (
        <CampaignSheet view={view} now={now} />
      ) : null}
      {view.finding ? <FindingSheet view={view} finding={view.finding} now={now} /> : null}
      {view.handover ? <HandoverSheet view={view} handover={view.handover} now={now} /> : null}
      {view.prospect ? <ProspectSheet view={view} prospect={view.prospect} now={now} /> : null}
      {view.reorder ? <ReorderSheet view={view} reorder={view.reorder} now={now} /> : null}
      {view.project ? null : <Duties of={view.duties} about={view.title} now={now} />}
      <Print may={view.may} caseId={view.caseId} />
      <History view={view} now={now} />
    </>
  );
}
