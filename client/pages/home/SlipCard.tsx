import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { date } from '../../ui/when';

/** About the slip: its end, or what is still open. */
export function slipLine({
  warranty,
  outstanding,
}: Pick<HomeCard, 'warranty' | 'outstanding'>): string {
  if (warranty.slip === 'inForce') {
    const { until, state } = warranty;
    if (!until) return '';
    return state === 'ended' ? `基础保修已于 ${date(until)} 结束` : `到 ${date(until)}`;
  }
  if (outstanding !== null && outstanding > 0)
    return warranty.state === 'none'
      ? `竣工验收后开始 · 合同款未付 ${yuan(outstanding)}`
      : `尾款还差 ${yuan(outstanding)},结清后开具`;
  if (warranty.slip === 'suspended') return '暂停中,请看说明';
  return warranty.state === 'none' ? '竣工验收后开始' : '项目和期限';
}

export function SlipCard({ home }: { home: HomeCard }) {
  return (
    <Card onClick={() => go('/owner/warranty/index', { homeId: home.homeId })}>
      <View className="row sp">
        <View className="grow">
          <View className="h2">{home.warranty.slip === 'inForce' ? '工程保修单' : '我的保修'}</View>
          {home.warranty.slip === 'inForce' ? (
            <View className="s num">{home.warranty.slipNumber}</View>
          ) : null}
          <View className="s num">{slipLine(home)}</View>
        </View>
        <View className="s">查看 ›</View>
      </View>
    </Card>
  );
}
