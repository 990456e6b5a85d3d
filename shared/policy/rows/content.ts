import type { DutyRow } from '../duty-row';
import type { CaseKind } from '../words';

/** Kinds in which owners write and show pictures. */
const kinds: readonly CaseKind[] = [
  'project',
  'repair',
  'complaint',
  'inquiry',
  'reorder',
  'invitation',
  'survey',
];

/** What WeChat doubts, or could not check, a person looks at: fine, or to be hidden. */
export const content: DutyRow[] = kinds.map((kind) => ({
  rule: 'H61.content',
  title: '看一下业主发的内容:没有问题,或隐藏',
  kind,
  on: 'contentDoubted',
  owedBy: 'agent',
  within: { workingHours: 4 },
  // Ended one by one, by whoever judges that one (domain/content.ts).
  fulfilledBy: ['contentJudged'],
  tell: ['agent'],
  lapse: ['manager'],
}));
