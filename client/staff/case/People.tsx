import { useRoles } from '../../cloud/useRoles';
import { Card } from '../../ui/Card';
import type { CaseView } from '../steps/types';
import { MemberLine } from './MemberLine';

/** Those whose work it is to ring owners (contract: number.reveal). */
const callers = ['agent', 'manager', 'head', 'crew', 'projectManager'];

/** The people of the home, to be rung from where they are needed. */
export function People({ view }: { view: CaseView }) {
  const roles = useRoles();
  const calls = roles.some((role) => callers.includes(role));
  if (!view.people.length) return null;
  return (
    <Card title={view.prospect ? '联系客户' : '业主和家人'}>
      {view.people.map((member) => (
        <MemberLine key={member.personId} caseId={view.caseId} member={member} calls={calls} />
      ))}
    </Card>
  );
}
