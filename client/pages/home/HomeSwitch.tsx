import type { HomeCard } from '../../cloud/useHomes';
import { Segments } from '../../ui/Segments';

interface Props {
  homes: HomeCard[];
  current: string;
  choose: (homeId: string) => void;
}

/** For an owner of several homes: which one, and how much waits for them there. */
export function HomeSwitch({ homes, current, choose }: Props) {
  if (homes.length < 2) return null;
  return (
    <Segments
      of={homes.map(({ homeId, label, next }) => ({
        key: homeId,
        text: next.length ? `${label} (${next.length})` : label,
      }))}
      value={current}
      onChange={choose}
    />
  );
}
