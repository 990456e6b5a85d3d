import { View } from '@tarojs/components';
import './stagebar.css';

interface Props {
  stages: readonly { key: string; name: string; state: 'done' | 'current' | 'ahead' }[];
}

/** The way of a project from measuring to the warranty. */
export function StageBar({ stages }: Props) {
  return (
    <View className="stages">
      {stages.map(({ key, name, state }) => (
        <View key={key} className={`stage stage-${state}`}>
          {name}
        </View>
      ))}
    </View>
  );
}
