import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { role } from '../../ui/a11y';
import './figures.css';
import { mayStep, stepped } from './spans';

interface Props {
  of: { title: string; from: string; to: string; drawnUpTo: string | null };
  /** A day of the span to go to. */
  onStep: (day: string) => void;
}

/** Which span is shown, the ones before and after it, and how far it has been drawn up. */
export function Span({ of, onStep }: Props) {
  const later = mayStep(of, cloudNow());
  return (
    <View>
      <View className="fig-head">
        <View
          className="fig-step"
          onClick={() => onStep(stepped(of, -1))}
          {...role('button', '前一期')}
        >
          ‹
        </View>
        <View className="h2 mid grow">{of.title}</View>
        <View
          className="fig-step"
          onClick={() => later && onStep(stepped(of, 1))}
          {...role('button', '后一期')}
        >
          {later ? '›' : ''}
        </View>
      </View>
      <View className="s mid fig-until">
        {of.drawnUpTo ? `每天夜里汇总,已到 ${of.drawnUpTo}` : '每天夜里汇总,明天可以看到'}
      </View>
    </View>
  );
}
