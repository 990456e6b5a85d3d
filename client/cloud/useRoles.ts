import { useEffect } from 'react';
import type { Output } from '../../shared/contract';
import { meet, useMe } from './me';
import { type Loaded, useCall } from './useCall';

/** The caller's roles, and the question for them where a page was opened before any other said who this is. */
export function useWho(): { roles: readonly string[]; asked: Loaded<Output<'home.show'>> } {
  const { personId, roles } = useMe();
  const asked = useCall('home.show', personId ? null : {});
  const { data } = asked;
  useEffect(() => {
    if (data) meet(data);
  }, [data]);
  return { roles, asked };
}

/** The caller's roles; none until it is known who this is. */
export const useRoles = (): readonly string[] => useWho().roles;
