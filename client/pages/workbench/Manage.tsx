import { useState } from 'react';
import { useMe } from '../../cloud/me';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';

const pages: readonly (readonly [text: string, detail: string, page: string])[] = [
  ['同事', '邀请、岗位、离职交接', '/manager/colleagues/index'],
  ['请假与代班', '谁不在、谁代班', '/manager/standins/index'],
  ['排班与值班', '谁上什么班、谁值夜', '/manager/roster/index'],
  ['号码查看记录', '谁看了谁的号码', '/manager/looks/index'],
  ['公司设置', '时间、标准、通知', '/manager/settings/index'],
];

/** What is the manager's and the administrator's to arrange: one row above the team's lapses, or a card of its own. */
export function Manage({ folded }: { folded: boolean }) {
  const { roles } = useMe();
  const [open, setOpen] = useState(false);
  if (!roles.includes('manager') && !roles.includes('administrator')) return null;
  const rows = pages.map(([text, detail, page]) => (
    <Row
      key={page}
      label={text}
      onClick={() => {
        setOpen(false);
        go(page);
      }}
    >
      {detail}
    </Row>
  ));
  if (!folded) return <Card title="管理">{rows}</Card>;
  return (
    <Card>
      <Row label="管理" onClick={() => setOpen(true)}>
        同事、代班、值班、设置
      </Row>
      {open ? (
        <Sheet title="管理" onClose={() => setOpen(false)}>
          {rows}
        </Sheet>
      ) : null}
    </Card>
  );
}
