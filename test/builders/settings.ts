import type { Actor, Case, Notice } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { seal } from '../../shared/domain/seal';
import { wake } from '../../shared/domain/wake';
import { type Settings, settingsFrom } from '../../shared/policy/settings';

const contact = (personId: string, name: string, mobile: string) => ({ personId, name, mobile });

export const settings: Settings = settingsFrom({
  name: '水木南山装饰',
  departments: {
    service: { head: contact('manager', '罗敏', '13900000001'), robotKey: 'robot-service' },
    engineering: {
      head: contact('head', '张伟', '13900000010'),
      deputy: contact('pm', '何勇', '13900000012'),
      robotKey: 'robot-engineering',
    },
    design: { head: contact('design-head', '徐妍', '13900000020'), robotKey: 'robot-design' },
    finance: { head: contact('finance', '吴霞', '13900000030'), robotKey: 'robot-finance' },
  },
  manager: contact('manager', '罗敏', '13900000001'),
  leader: contact('leader', '何志远', '13900000000'),
  templates: { appointment: 't-app', progress: 't-pro', revisit: 't-rev', slip: 't-slip' },
});

/** What a decision is handed: who acts, when; ids count up. */
export function by(actor: Actor, now: number, firstId = 1): Context {
  let made = firstId;
  return { now, actor, settings, ids: (purpose) => `${purpose.toUpperCase()}${made++}` };
}

/** The clock comes by: what time brought about is written, what is due is claimed and delivered. */
export function tick(kase: Case, now: number): Notice[] {
  wake(kase, now, settings);
  const claimed = seal(kase, now, settings);
  for (const notice of claimed) Object.assign(notice, { state: 'sent', sentAt: now });
  seal(kase, Number.NEGATIVE_INFINITY, settings);
  return claimed.map((notice) => structuredClone(notice));
}

/** Who is told, and how: 'agent', 'department-engineering', 'owners:owner' … */
export const toldOf = (notices: readonly Notice[]): string[] =>
  notices.map(({ to, personId }) =>
    to.desk === 'department' || to.desk === 'person'
      ? `${to.desk}-${to.id}`
      : personId
        ? `${to.desk}:${personId}`
        : to.desk,
  );
