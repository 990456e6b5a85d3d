import { useMe } from '../../cloud/me';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';

/** What is the manager's and the administrator's to arrange: people, who is there when, the company's settings. */
export function Manage() {
  const { roles } = useMe();
  if (!roles.includes('manager') && !roles.includes('administrator')) return null;
  return (
    <Card title="管理">
      <Row label="同事" onClick={() => go('/staff/colleagues/index')}>
        邀请、岗位、离职交接
      </Row>
      <Row label="请假与代班" onClick={() => go('/staff/standins/index')} />
      <Row label="值班表" onClick={() => go('/staff/shifts/index')} />
      <Row label="公司设置" onClick={() => go('/staff/settings/index')} />
    </Card>
  );
}
