import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import type { CaseView } from '../steps/types';

interface Props {
  view: CaseView;
  /** More tags beside the state: 加急, 严重. */
  tags?: ReactNode;
  children?: ReactNode;
}

/** The head of a paper form: number and state, then customer and address, then the form's own rows. */
export function Head({ view, tags, children }: Props) {
  return (
    <Card>
      <View className="row sp sheet-head">
        <View className="h2 num grow">{view.number}</View>
        {tags}
        <Tag tone={view.tone}>{view.stateText}</Tag>
      </View>
      <Row form label="客户">
        <View className="row sheet-who">
          {view.who}
          {view.vip ? <Tag tone="soon">VIP</Tag> : null}
        </View>
      </Row>
      <Row form label="房屋">
        {view.home.label}
        {view.home.address ? <View className="s">{view.home.address}</View> : null}
      </Row>
      {children}
      <Row form label="专职客服">
        {view.agent ? view.agent.name : '还没有派单'}
      </Row>
      {view.hint ? <View className="sheet-hint">{view.hint}</View> : null}
    </Card>
  );
}
