import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMe } from '../../cloud/me';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { managing, openTo } from './entrances';
import { Waits } from './Waits';

/** 管理: what waits, and one row to all pages of the department, above the team; a card of its own for the administrator. */
export function Manage({ folded }: { folded: boolean }) {
  const { roles } = useMe();
  const [open, setOpen] = useState(false);
  const groups = managing.flatMap(({ title, of }) => {
    const some = openTo(of, roles);
    return some.length ? [{ title, of: some }] : [];
  });
  if (!groups.length) return null;
  const rows = groups.map(({ title, of }) => (
    <View key={title} className="manage">
      <View className="s">{title}</View>
      {of.map(({ text, detail, page }) => (
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
      ))}
    </View>
  ));
  if (!folded) return <Card title="管理">{rows}</Card>;
  return (
    <Card>
      <Waits roles={roles} />
      <Row label="管理" onClick={() => setOpen(true)}>
        {groups.length === managing.length ? '统计、考核、同事、设置' : '统计、报告、考核、排班'}
      </Row>
      {open ? (
        <Sheet title="管理" onClose={() => setOpen(false)}>
          {rows}
        </Sheet>
      ) : null}
    </Card>
  );
}
