import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import '../case/case.css';

type Shown = Output<'training.show'>;
type Result = Shown['mine']['results'][number];

const marks = ({ right, of }: Pick<Result, 'right' | 'of'>): string => `${of} 题对 ${right} 题`;

/** One's own tries, and for the manager how each agent stands. */
export function Results({ of: { mine, team, now } }: { of: Shown }) {
  return (
    <>
      {team.length ? (
        <Card title="客服专员">
          {team.map(({ name, passed, best }) => (
            <View key={name} className="line">
              <View className="row">
                <View className="grow">{name}</View>
                <Passed is={passed} />
              </View>
              <View className="s">
                {best ? `最好一次 ${marks(best)} · ${moment(best.at, now)}` : '还没有测验过'}
              </View>
            </View>
          ))}
        </Card>
      ) : null}
      {mine.results.length ? (
        <Card title="我的测验">
          {mine.results.map((result) => (
            <View key={result.attempt} className="line">
              <View className="row">
                <View className="grow">{marks(result)}</View>
                <Passed is={result.passed} />
              </View>
              <View className="s">{`第 ${result.attempt} 次 · ${moment(result.at, now)}`}</View>
            </View>
          ))}
        </Card>
      ) : (
        <Empty title="您还没有测验过">看完资料,到“测验”答十道题。</Empty>
      )}
    </>
  );
}

function Passed({ is }: { is: boolean }) {
  return is ? <Tag tone="go">及格</Tag> : <Tag tone="soon">还没及格</Tag>;
}
