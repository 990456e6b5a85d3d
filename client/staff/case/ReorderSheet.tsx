import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import type { CaseView } from '../steps/types';
import { People } from './People';
import { Quote } from './Quote';
import { ReorderForm } from './ReorderForm';
import { ReorderWay } from './ReorderWay';
import { Untold } from './Untold';

interface Props {
  view: CaseView;
  reorder: NonNullable<CaseView['reorder']>;
  now: number;
}

/** 补单 (H27): how far it is, then the form. */
export function ReorderSheet({ view, reorder, now }: Props) {
  return (
    <>
      <ReorderWay steps={reorder.steps} />
      <Untold of={view.untold} now={now} />
      <ReorderForm view={view} reorder={reorder} now={now} />
      <Quote of={reorder.quote} />
      {reorder.repairId ? (
        <Card>
          <Row
            label={`来自报修 ${reorder.repairNumber}`}
            onClick={() => go('/staff/case/index', { caseId: reorder.repairId })}
          />
        </Card>
      ) : null}
      <People view={view} />
    </>
  );
}
