import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Button } from '../../ui/Button';
import { monthFrom, monthOf, monthText } from '../looks/months';
import './assessment.css';

/** The month that was over last: the one to be assessed now. */
export const monthToAssess = (): string => monthFrom(monthOf(cloudNow()), -1);

interface Props {
  month: string;
  onStep: (month: string) => void;
  /** Something of this month is under way. */
  busy?: boolean;
}

/** A month, and the ones before and after it. */
export function MonthHead({ month, onStep, busy = false }: Props) {
  return (
    <View className="row sp as-head">
      <Button look="soft" disabled={busy} onClick={() => onStep(monthFrom(month, -1))}>
        上个月
      </Button>
      <View className="h2 num">{monthText(month)}</View>
      <Button
        look="soft"
        disabled={busy || month >= monthOf(cloudNow())}
        onClick={() => onStep(monthFrom(month, 1))}
      >
        下个月
      </Button>
    </View>
  );
}
