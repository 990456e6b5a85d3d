import type { CaseView } from '../../../client/staff/steps/types';

export const now = Date.parse('2026-03-02T10:00:00+08:00');

const base = {
  number: 'XM-TEST-0001',
  title: '工程',
  label: '南山里 3 栋 1202',
  who: '王芳女士',
  vip: false,
  state: 'accepted',
  stateText: '处理中',
  tone: 'go',
  hint: '',
  createdAt: now,
  updatedAt: now,
  home: {
    homeId: 'FWTEST0001',
    projectId: 'XMTEST0001',
    label: '南山里 3 栋 1202',
    address: '南山大道 88 号',
  },
  agent: { name: '陈静', phone: '' },
  may: ['complaint.reply'],
  pictures: [],
  content: [],
  timeline: [],
  older: null,
  people: [],
  duties: [],
  untold: [],
  revisit: null,
  project: null,
  repair: null,
  complaint: null,
  inquiry: null,
};

/** A case as the cloud answers it, with as much as the pages read. */
export const caseOf = (caseId: string): CaseView =>
  ({
    ...base,
    caseId,
    kind: caseId.startsWith('TS') ? 'complaint' : 'project',
  }) as unknown as CaseView;
