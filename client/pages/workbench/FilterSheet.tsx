import { View } from '@tarojs/components';
import { kindNames, stageNames } from '../../../shared/policy/words';
import { Button } from '../../ui/Button';
import { Chips, choices } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { type Filter, none, toggled } from './filter';

interface Props {
  filter: Filter;
  /** That there is something of, with what is chosen now. */
  communities: readonly string[];
  onChange: (filter: Filter) => void;
  onClose: () => void;
}

/** Kind, stage of the project, community: each tap shows its list at once. */
export function FilterSheet({ filter, communities, onChange, onClose }: Props) {
  const { kind, stage, community } = filter;
  const all =
    community && !communities.includes(community) ? [community, ...communities] : communities;
  return (
    <Sheet title="只看" onClose={onClose}>
      <Field label="类型">
        <Chips
          of={choices(kindNames)}
          value={kind ? [kind] : []}
          onChange={([key]) => key && onChange(toggled(filter, 'kind', key))}
        />
      </Field>
      <Field label="工程阶段">
        <Chips
          of={choices(stageNames)}
          value={stage ? [stage] : []}
          onChange={([key]) => key && onChange(toggled(filter, 'stage', key))}
        />
      </Field>
      {all.length ? (
        <Field label="小区">
          <Chips
            of={all.map((name) => ({ key: name, text: name }))}
            value={community ? [community] : []}
            onChange={([key]) => key && onChange(toggled(filter, 'community', key))}
          />
        </Field>
      ) : null}
      <View className="row gap">
        <Button look="line" onClick={() => onChange(none)}>
          全部
        </Button>
        <Button grow onClick={onClose}>
          看结果
        </Button>
      </View>
    </Sheet>
  );
}
