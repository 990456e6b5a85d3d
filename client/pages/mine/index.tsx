import { View } from '@tarojs/components';
import { useHomes } from '../../cloud/useHomes';
import { Card } from '../../ui/Card';
import { go, ring } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { TypeSize } from '../../ui/TypeSize';
import { NotBound } from '../home/NoHome';
import { openTo, working } from '../workbench/entrances';

/** 我的: who I am here, my homes and who belongs to them, my data, notifications, the company. */
export default function Mine() {
  const { shown } = useHomes();
  if (!shown.data && shown.error?.code === 'not_bound')
    return (
      <Page tab="mine">
        <NotBound />
      </Page>
    );
  return (
    <Page tab="mine">
      <Loading of={shown}>
        {({ me, homes, company }) => (
          <View>
            <Card>
              <View className="row">
                <View className="face">{me.name.slice(0, 1)}</View>
                <View className="grow">
                  <View className="h1">{me.who || me.name}</View>
                  <View className="s">{me.roleText || '业主'}</View>
                </View>
              </View>
            </Card>
            <Work roles={me.roles} />
            {homes.map(({ homeId, projectId, label, partText, stageText }) => (
              <Card key={homeId} title={label}>
                <Row
                  label="工程与费用"
                  onClick={() => go('/owner/case/index', { caseId: projectId })}
                >
                  {stageText}
                </Row>
                <Row label="全部服务记录" onClick={() => go('/owner/record/index', { homeId })}>
                  从量房到现在
                </Row>
                <Row label="保修单" onClick={() => go('/owner/warranty/index', { homeId })}>
                  项目和期限
                </Row>
                <Row label="家人和租客" onClick={() => go('/owner/family/index', { homeId })}>
                  我是{partText}
                </Row>
              </Card>
            ))}
            <Card>
              <Row label="我的资料与隐私" onClick={() => go('/owner/data/index')}>
                查看、更正、复制、注销
              </Row>
              <Row label="微信通知" onClick={() => go('/owner/notices/index')}>
                还能收几条
              </Row>
              <Row label="用邀请码加入" onClick={() => go('/owner/bind/index')}>
                家人、租客
              </Row>
            </Card>
            <TypeSize />
            <Card title={company.name}>
              <Row label="客服电话" onClick={() => ring(company.phone)}>
                {company.phone}
              </Row>
              <Row label="24 小时值班" onClick={() => ring(company.emergencyPhone)}>
                {company.emergencyPhone}
              </Row>
              <Row label="服务时间">{company.hours}</Row>
              <Row label="查验保修单" onClick={() => go('/owner/check/index')}>
                凭验证码
              </Row>
            </Card>
          </View>
        )}
      </Loading>
    </Page>
  );
}

/** What a colleague comes back to: reports, month, shifts, training. */
function Work({ roles }: { roles: readonly string[] }) {
  const pages = openTo(working, roles);
  if (!pages.length) return null;
  return (
    <Card>
      {pages.map(({ text, detail, page }) => (
        <Row key={text} label={text} onClick={() => go(page)}>
          {detail}
        </Row>
      ))}
    </Card>
  );
}
