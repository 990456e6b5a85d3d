import { View } from '@tarojs/components';
import './stagebar.css';

interface Props {
  stages: readonly { key: string; name: string; state: 'done' | 'current' | 'ahead' }[];
  /** How much of the current stage has gone, 0 to 1; about half where nobody knows. */
  gone?: number | undefined;
}

/** The way of a project from measuring to the end of its warranty, drawn. */
export function StageBar({ stages, gone = 0.55 }: Props) {
  return (
    <View className="stages">
      {stages.map(({ key, name, state }) => (
        <View
          key={key}
          className={`stage stage-${key} stage-${state}`}
          {...(state === 'current' ? { style: `--gone: ${Math.round(gone * 100)}%` } : {})}
        >
          {name}
        </View>
      ))}
    </View>
  );
}
