import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRoles } from '../../cloud/useRoles';
import { openDuty } from '../../pages/workbench/open';
import { Button } from '../../ui/Button';
import { go } from '../../ui/nav';
import { Sheet } from '../../ui/Sheet';
import { nextFor } from '../steps/next';
import type { CaseView, Step } from '../steps/types';
import { shortTitle } from '../titles';
import { MoreSteps } from './MoreSteps';

/** At the bottom of every sheet: what the reader should do next, and whatever else he may do. */
export function NextBar({ view, dutyId }: { view: CaseView; dutyId?: string | undefined }) {
  const roles = useRoles();
  const [open, setOpen] = useState(false);
  const { call, step, others } = nextFor(view, dutyId);
  const service = roles.includes('agent') || roles.includes('manager');
  if (!call && !step && !others.length && !service) return <Waiting view={view} />;
  return (
    <View className="row">
      {others.length || service ? (
        <Button look="line" grow={!call && !step} onClick={() => setOpen(true)}>
          更多
        </Button>
      ) : null}
      {call ? (
        <Button grow onClick={() => openDuty(call)}>
          {`打电话:${shortTitle(call.title)}`}
        </Button>
      ) : null}
      {step ? (
        <Button grow onClick={() => openStep(view, step)}>
          {mainText(view, step)}
        </Button>
      ) : null}
      {open ? (
        <Sheet title="更多" onClose={() => setOpen(false)}>
          <MoreSteps view={view} steps={others} service={service} onDone={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </View>
  );
}

export function openStep(
  view: CaseView,
  { action, page = '/staff/step/index' }: Pick<Step, 'action' | 'page'>,
): void {
  go(page, { caseId: view.caseId, action });
}

/** '登记:水电竣工验收' where the way has one next event, otherwise the step's own title. */
function mainText(view: CaseView, { action, title }: Step): string {
  const event = view.project?.events[0];
  return action === 'project.record' && event ? `登记:${event.name}` : title;
}

function Waiting({ view }: { view: CaseView }) {
  return <View className="s mid">{view.hint || '现在没有需要您做的'}</View>;
}
