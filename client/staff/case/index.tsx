import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { useNow } from '../../ui/useNow';
import { useQuery } from '../../ui/useQuery';
import { CaseSheet } from './CaseSheet';
import { NextBar } from './NextBar';
import './case.css';

const titles = {
  project: '工程',
  repair: '工程报修单',
  complaint: '客户投诉书',
  inquiry: '咨询个案',
  reorder: '补单',
  campaign: '活动与问卷',
  invitation: '邀请',
  survey: '问卷',
  finding: '共性问题',
  handover: '交接班',
  prospect: '意向客户',
} as const;

/** The sheet of one case as staff know it from paper, with the reader's next step at the bottom. */
export default function StaffCase() {
  const { caseId = '', dutyId } = useQuery();
  const shown = useCall('case.show', caseId ? { caseId } : null);
  const now = useNow();
  const view = shown.data?.case;
  const title = view ? (titles[view.kind] ?? '个案') : '';
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
  return (
    <Page footer={view ? <NextBar view={view} dutyId={dutyId} /> : undefined}>
      <Loading of={shown} cards={4}>
        {({ case: one }) => <CaseSheet view={one} now={now} />}
      </Loading>
    </Page>
  );
}
