import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ImportKind } from '../../../shared/policy/importing';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { moment } from '../../ui/when';
import { Import } from './Import';
import { useTable } from './useTable';
import '../../staff/case/case.css';

/** 表格导入: old customers on the first day, the day's receipts; `?id=` one of them. */
export default function Imports() {
  const { id } = useQuery();
  return id ? <Import id={id} /> : <Choose />;
}

const kinds: readonly { key: ImportKind; text: string; steps: string[] }[] = [
  {
    key: 'customers',
    text: '老客户资料',
    steps: [
      '下载模板,转发到电脑上填写',
      '把填好的表发到微信,在这里选择上传',
      '看检查结果;有误的行改好后可以再传,不会重复',
      '由另一位同事(财务或客服经理)看过汇总后开始导入',
    ],
  },
  {
    key: 'receipts',
    text: '当日收款',
    steps: [
      '下载模板,一行填一张收据',
      '在这里选择上传,看检查结果',
      '开始登记;同一张表再传一次,不会重复登记',
    ],
  },
];

function Choose() {
  const roles = useRoles();
  const mine = kinds.filter(({ key }) => key === 'customers' || roles.includes('finance'));
  const [kind, setKind] = useState<ImportKind>('customers');
  const shown = useCall('import.list', {});
  const table = useTable(kind, (id) => go('/manager/imports/index', { id }));
  const steps = kinds.find(({ key }) => key === kind)?.steps ?? [];
  return (
    <Page
      footer={
        <>
          {table.failure ? <Note tone="late">{table.failure}</Note> : null}
          <Refusal error={table.error} />
          <Button busy={table.step !== ''} onClick={table.choose}>
            {table.waiting ? '再检查一次' : '选择表格上传检查'}
          </Button>
        </>
      }
    >
      {mine.length > 1 ? <Segments of={mine} value={kind} onChange={setKind} /> : null}
      <Card title="怎样做">
        {steps.map((text, place) => (
          <View key={text} className="line">{`${place + 1}. ${text}`}</View>
        ))}
        <View className="row sp gap">
          <View className="s grow">{table.step || '每一列的说明和例子都在模板里'}</View>
          <Button look="soft" busy={table.step !== ''} onClick={table.template}>
            下载模板
          </Button>
        </View>
      </Card>
      <Loading of={shown} cards={1}>
        {({ imports, now }) => (
          <Card title="最近的导入">
            {imports.length ? null : <View className="s">还没有导入过</View>}
            {imports.map(({ importId, kindText, stateText, at, by }) => (
              <Row
                key={importId}
                label={`${kindText} · ${stateText}`}
                onClick={() => go('/manager/imports/index', { id: importId })}
              >
                {`${by} ${moment(at, now)}`}
              </Row>
            ))}
          </Card>
        )}
      </Loading>
    </Page>
  );
}
