import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import type { CaseView } from '../steps/types';

const tones = { done: 'go', current: 'soon', ahead: 'quiet' } as const;
const marks = { done: '✓ ', current: '● ', ahead: '' } as const;

/** The way of a reorder, step by step; done and current are marked, not only coloured. */
export function ReorderWay({ steps }: { steps: NonNullable<CaseView['reorder']>['steps'] }) {
  return (
    <Card>
      <View className="tags">
        {steps.map(({ key, name, state }) => (
          <Tag key={key} tone={tones[state]}>
            {`${marks[state]}${name}`}
          </Tag>
        ))}
      </View>
    </Card>
  );
}
