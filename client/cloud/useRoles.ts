import { useEffect } from 'react';
import { meet, useMe } from './me';
import { useCall } from './useCall';

/** The caller's roles; asked for once where a page was opened before any other said who this is. */
export function useRoles(): readonly string[] {
  const { personId, roles } = useMe();
  const { data } = useCall('home.show', personId ? null : {});
  useEffect(() => {
    if (data) meet(data);
  }, [data]);
  return roles;
}
