import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { TextField } from '../../ui/TextField';
import { WordingHint } from '../form/WordingHint';
import type { Talk } from './draft';

interface Props {
  talk: Talk;
  change: (part: Partial<Talk>) => void;
  errorOf: (field: string) => string | undefined;
}

/** 5W1H (H37): a tap writes the heading, the agent what was said. */
const headings = ['时间', '人物', '地点', '什么事', '为什么', '怎么办'] as const;

/** What the customer said, in 5W1H where it matters; wording pointed out while it is typed (H45). */
export function Notes({ talk, change, errorOf }: Props) {
  const missing = headings.filter((heading) => !talk.notes.includes(`${heading}:`));
  const begin = (heading: string) =>
    change({ notes: `${talk.notes.trimEnd()}${talk.notes.trim() ? '\n' : ''}${heading}:` });
  return (
    <Card title="客户说了什么">
      <TextField
        lines
        max={1000}
        value={talk.notes}
        error={errorOf('notes')}
        onChange={(notes) => change({ notes })}
        placeholder="照原话记;要紧的事点下面,按时间、人物、地点分开记"
      />
      <WordingHint text={talk.notes} />
      {missing.length ? (
        <View className="headings">
          {missing.map((heading) => (
            <View
              key={heading}
              className="heading"
              onClick={() => begin(heading)}
              {...role('button', `记${heading}`)}
            >
              {heading}
            </View>
          ))}
        </View>
      ) : null}
    </Card>
  );
}
