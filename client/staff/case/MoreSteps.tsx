import { View } from '@tarojs/components';
import { useRoles } from '../../cloud/useRoles';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import type { CaseView, Step } from '../steps/types';

interface Props {
  view: CaseView;
  steps: Step[];
  /** Customer service: may begin something new for this owner. */
  service: boolean;
  onDone: () => void;
}

/** The other things that may be done, what takes something back last and in red. */
export function MoreSteps({ view, steps, service, onDone }: Props) {
  const open = (page: string, query: Record<string, string>) => () => {
    onDone();
    go(page, query);
  };
  const { caseId } = view;
  // Visits have a quicker page than their step.
  const listed = steps.filter(({ action }) => action !== 'visit.record' || !service);
  const ordered = [...listed.filter(({ grave }) => !grave), ...listed.filter(({ grave }) => grave)];
  const began = { caseId: view.home.projectId };
  const manages = useRoles().includes('manager');
  return (
    <View className="more">
      {ordered.map(({ action, title, grave, page }) => (
        <View key={action} className={grave ? 'more-grave' : ''}>
          <Row label={title} onClick={open(page ?? '/staff/step/index', { caseId, action })} />
        </View>
      ))}
      {service && view.prospect ? (
        <Row label="登记一次通话" onClick={open('/staff/phone/index', { caseId })} />
      ) : service ? (
        <>
          <Row
            label="代业主报修"
            onClick={open('/staff/behalf/index', { ...began, kind: 'repair' })}
          />
          <Row
            label="代业主投诉"
            onClick={open('/staff/behalf/index', { ...began, kind: 'complaint' })}
          />
          <Row
            label="业主咨询"
            onClick={open('/staff/quick/index', { ...began, type: 'question' })}
          />
          <Row
            label="业主找人"
            onClick={open('/staff/quick/index', { ...began, type: 'lookedFor' })}
          />
          <Row label="登记来访" onClick={open('/staff/quick/index', { ...began, type: 'visit' })} />
          <Row label="登记一次通话" onClick={open('/staff/phone/index', { caseId })} />
        </>
      ) : null}
      {manages && ['complaint', 'repair', 'reorder'].includes(view.kind) ? (
        <Row label="转为共性问题整改" onClick={open('/staff/finding/index', { caseId })} />
      ) : null}
      {view.kind === 'project' || view.kind === 'prospect' || !view.home.projectId ? null : (
        <>
          <Row label="业主档案(工程)" onClick={open('/staff/case/index', began)} />
          {manages ? (
            <Row
              label="换专职客服"
              onClick={open('/staff/step/index', { ...began, action: 'project.assign' })}
            />
          ) : null}
        </>
      )}
    </View>
  );
}
