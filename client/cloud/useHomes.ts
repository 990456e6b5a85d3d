import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract';
import { meet } from './me';
import { recall, remember } from './phone';
import { type Loaded, useCall } from './useCall';

export type HomeShown = Output<'home.show'>;
export type HomeCard = HomeShown['homes'][number];

const key = 'homeId';

/** The caller's homes and the one looked at now; the choice is kept on the phone. */
export interface Homes {
  shown: Loaded<HomeShown>;
  home: HomeCard | null;
  choose: (homeId: string) => void;
}

/** A form needs its home's name and little else. */
export const forForm = { keep: 600_000 };

/** One call, `home.show`. `homeId` from the page's address goes before the kept choice. */
export function useHomes(homeId?: string, options: { keep?: number } = {}): Homes {
  const shown = useCall('home.show', {}, options);
  const [chosen, setChosen] = useState<string>(() => homeId || (recall<string>(key) ?? ''));
  const { data } = shown;
  useEffect(() => {
    if (data) meet(data);
  }, [data]);
  return {
    shown,
    home: data ? pick(data.homes, chosen) : null,
    choose(next) {
      setChosen(next);
      remember(key, next);
    },
  };
}

/** The chosen one; else the first where something waits for the owner. */
function pick(homes: HomeCard[], chosen: string): HomeCard | null {
  return (
    homes.find((home) => home.homeId === chosen) ??
    homes.find((home) => home.next.length > 0) ??
    homes[0] ??
    null
  );
}
