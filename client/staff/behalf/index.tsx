import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { ComplaintForm } from './ComplaintForm';
import { RepairForm } from './RepairForm';

/** A repair or a complaint entered for an owner: `?caseId=` of the home's project, `kind=`. */
export default function Behalf() {
  const { caseId = '', kind = 'repair' } = useQuery();
  const shown = useCall('case.show', caseId ? { caseId } : null);
  useEffect(() => {
    const title = kind === 'repair' ? '代业主报修' : '代业主投诉';
    Taro.setNavigationBarTitle({ title });
  }, [kind]);
  const view = shown.data?.case;
  if (view) return kind === 'repair' ? <RepairForm view={view} /> : <ComplaintForm view={view} />;
  return (
    <Page>
      <Loading of={shown}>{() => null}</Loading>
    </Page>
  );
}
