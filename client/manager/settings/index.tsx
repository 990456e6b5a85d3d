import { View } from '@tarojs/components';
import { useState } from 'react';
import { kindNames } from '../../../shared/policy/words';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { moment } from '../../ui/when';
import { changed, limitText } from '../setting/limits';
import { partGroups, parts } from '../setting/parts';
import type { Shown } from '../setting/shape';
import '../../staff/case/case.css';

/** 公司设置: what the company sets for itself, how it is now, and who changed what. */
export default function Settings() {
  const shown = useCall('settings.show', {});
  const administers = useRoles().includes('administrator');
  return (
    <Page>
      <Loading of={shown} cards={4}>
        {(data) => (
          <>
            <Card>
              <Row label="运行状况" onClick={() => go('/manager/health/index')}>
                时钟、积压、消息
              </Row>
              {administers ? (
                <Row label="微信审核账号" onClick={() => go('/manager/reviewers/index')}>
                  给审核人员看的演示
                </Row>
              ) : null}
            </Card>
            {partGroups.map(([title, keys]) => (
              <Card key={title} title={title}>
                {keys.map((key) => {
                  const part = parts[key];
                  return part ? (
                    <Row key={key} label={part.title} onClick={to({ part: key })}>
                      {part.now(data)}
                    </Row>
                  ) : null;
                })}
                {title === '时间' ? <Rotas /> : null}
              </Card>
            ))}
            <Card title="各项待办的期限">
              {kinds.map((kind) => (
                <Limits key={kind} kind={kind} data={data} />
              ))}
            </Card>
            <History of={data.history} />
          </>
        )}
      </Loading>
    </Page>
  );
}

/** Who is there when others are not: lists with pages of their own. */
function Rotas() {
  return (
    <>
      <Row label="值班表" onClick={() => go('/manager/shifts/index')}>
        关门时谁当班
      </Row>
      <Row label="请假与代班" onClick={() => go('/manager/standins/index')}>
        谁不在、谁代班
      </Row>
    </>
  );
}

const kinds = Object.keys(kindNames) as (keyof typeof kindNames)[];
const to = (query: Record<string, string>) => () => go('/manager/setting/index', query);

/** The limits of one kind of case, a tap away; those that the company changed say so. */
function Limits({ kind, data }: { kind: keyof typeof kindNames; data: Shown }) {
  const [open, setOpen] = useState(false);
  const rows = data.limits.filter((limit) => limit.kind === kind);
  if (!rows.length) return null;
  const own = rows.filter(changed).length;
  if (!open)
    return (
      <Row label={kindNames[kind]} onClick={() => setOpen(true)}>
        {`${rows.length} 项${own ? `,已改 ${own} 项` : ''}`}
      </Row>
    );
  return (
    <View className="limits">
      <View className="h2">{kindNames[kind]}</View>
      {rows.map((limit) => (
        <Row key={limit.key} label={limit.title} onClick={to({ limit: limit.key })}>
          {`${limitText(limit)}${changed(limit) ? '(已改)' : ''}`}
        </Row>
      ))}
    </View>
  );
}

const newest = 8;

function History({ of }: { of: Shown['history'] }) {
  if (!of.length) return null;
  return (
    <Card title="修改记录">
      {of.slice(0, newest).map(({ version, at, by, reason }) => (
        <View key={version} className="line">
          <View>{reason}</View>
          <View className="s">{`${by} · ${moment(at, cloudNow())} · 第 ${version} 版`}</View>
        </View>
      ))}
    </Card>
  );
}
