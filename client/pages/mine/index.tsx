import { View } from '@tarojs/components';
import { useHomes } from '../../cloud/useHomes';
import { Card } from '../../ui/Card';
import { go, ring } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { TypeSize } from '../../ui/TypeSize';

/** 我的: who I am here, my homes, notifications, the company. */
export default function Mine() {
  const { shown } = useHomes();
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
            {homes.length ? (
              <Card title="我的房屋">
                {homes.map((home) => (
                  <Row
                    key={home.homeId}
                    label={home.label}
                    onClick={() => go('/owner/case/index', { caseId: home.projectId })}
                  >
                    {home.partText} · {home.stageText}
                  </Row>
                ))}
              </Card>
            ) : null}
            <Card>
              <Row label="微信通知" onClick={() => go('/owner/notices/index')}>
                还能收几条、怎样多收
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
              <Row label="查验保修单" onClick={() => go('/owner/check/index')} />
            </Card>
            <Card title="您的资料">
              <View className="s">
                我们只用您的资料为您服务,电话号码对他人隐藏。想查看、更正或删除您的资料,请联系客服。
              </View>
            </Card>
          </View>
        )}
      </Loading>
    </Page>
  );
}
