import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';
import { TextField } from '../../ui/TextField';
import { WordingHint } from '../form/WordingHint';
import type { Talk } from './draft';

interface Props {
  talk: Talk;
  change: (part: Partial<Talk>) => void;
  errorOf: (field: string) => string | undefined;
}

/** What the customer said, in 5W1H where it matters, and that the points were restated (H38). */
export function Notes({ talk, change, errorOf }: Props) {
  return (
    <Card>
      <View className="h2 card-head">客户说了什么</View>
      <TextField
        lines
        max={1000}
        value={talk.notes}
        error={errorOf('notes')}
        onChange={(notes) => change({ notes })}
        placeholder="时间、人物、地点、什么事、为什么、怎么办"
      />
      <WordingHint text={talk.notes} />
      <View
        className={cls('tick-box', talk.restated && 'on')}
        onClick={() => change({ restated: !talk.restated })}
        {...role('checkbox', '已复述要点并得到客户确认')}
      >
        已复述要点并得到客户确认
      </View>
    </Card>
  );
}
