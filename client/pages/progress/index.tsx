import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { introduce, useMe } from '../../cloud/me';
import { useCases } from '../../cloud/useCases';
import { Button } from '../../ui/Button';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { CaseRow } from './CaseRow';

const scopes = [
  { key: 'open', text: '进行中' },
  { key: 'closed', text: '已完成' },
] as const;

/** 进度: every case I may see, latest change first. */
export default function Progress() {
  const [scope, setScope] = useState<'open' | 'closed'>('open');
  useEffect(() => void introduce(), []);
  const { staff } = useMe();
  const sheet = staff ? '/staff/case/index' : '/owner/case/index';
  const { list, rows, more } = useCases({ scope });
  return (
    <Page tab="progress">
      <Segments of={scopes} value={scope} onChange={setScope} />
      <Loading of={list}>
        {({ now }) =>
          rows.length ? (
            <View>
              {rows.map((row) => (
                <CaseRow
                  key={row.caseId}
                  row={row}
                  now={now}
                  open={() => go(sheet, { caseId: row.caseId })}
                />
              ))}
              <View className="s mid">{more ? '上拉看更多' : ''}</View>
            </View>
          ) : (
            <Empty title={scope === 'open' ? '现在没有正在处理的事' : '还没有已完成的记录'}>
              <View className="s">报修、投诉、咨询的每一步都会记在这里</View>
              {scope === 'open' && !staff ? (
                <View className="empty-do">
                  <Button look="soft" onClick={() => go('/owner/repair/index')}>
                    有东西坏了?去报修
                  </Button>
                </View>
              ) : null}
            </Empty>
          )
        }
      </Loading>
    </Page>
  );
}
