import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input } from '../../../shared/contract';
import { departmentNames } from '../../../shared/policy/words';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { moment } from '../../ui/when';
import { Month } from './Month';
import './roster.css';
import { monthStep, monthTitle, type Shown } from './rows';

type Asked = Input<'roster.show'>;

/** 排班表 (H54): a department's month, who is on now and who comes next; drawn up here by the manager. */
export default function Roster() {
  const [asked, setAsked] = useState<Asked>({});
  const shown = useCall('roster.show', asked);
  const roles = useRoles();
  const draws = roles.includes('manager') || roles.includes('administrator');
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {(data) => (
          <View className="roster">
            <Segments<Shown['department']>
              of={(Object.keys(departmentNames) as Shown['department'][]).map((key) => ({
                key,
                text: departmentNames[key],
              }))}
              value={data.department}
              onChange={(department) => setAsked({ ...asked, department })}
            />
            <Now of={data} />
            <View className="ro-head">
              <Step
                label="上个月"
                sign="‹"
                may={data.month > data.months.first}
                onClick={() => setAsked({ ...asked, month: monthStep(data.month, -1) })}
              />
              <View className="h2 mid grow">{monthTitle(data.month)}</View>
              <Step
                label="下个月"
                sign="›"
                may={data.month < data.months.last}
                onClick={() => setAsked({ ...asked, month: monthStep(data.month, 1) })}
              />
            </View>
            <Month
              key={`${data.department}${data.month}${data.revision}`}
              of={data}
              draws={draws}
              onSaved={shown.reload}
            />
            {draws ? (
              <Card>
                <Row label="临时值班" onClick={() => go('/manager/shifts/index')}>
                  排班以外,另外安排一段
                </Row>
                <Row label="请假与代班" onClick={() => go('/manager/standins/index')}>
                  谁不在、谁代班
                </Row>
                <Row
                  label="班次时间"
                  onClick={() => go('/manager/setting/index', { part: 'shiftHours' })}
                >
                  早班、晚班、夜班
                </Row>
              </Card>
            ) : null}
          </View>
        )}
      </Loading>
    </Page>
  );
}

function Now({ of: { on, next, now } }: { of: Shown }) {
  return (
    <Card>
      <Row label="现在当班">
        {on.map(({ name, shiftName }) => `${name}(${shiftName})`).join('、') || '没有人排班'}
      </Row>
      {next ? (
        <Row label="接下来">{`${next.name} ${next.shiftName},${moment(next.from, now)} 起`}</Row>
      ) : null}
    </Card>
  );
}

function Step({
  label,
  sign,
  may,
  onClick,
}: {
  label: string;
  sign: string;
  may: boolean;
  onClick: () => void;
}) {
  if (!may) return <View className="ro-step" />;
  return (
    <View className="ro-step" onClick={onClick} {...role('button', label)}>
      {sign}
    </View>
  );
}
