/** A case that makes the clock fail is left alone for a while, longer each time, and reported. */
import type { Case, Parked } from '../../shared/domain/case';
import type { Settings } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import type { Ports } from '../ports';
import { traceOf } from './traces';

const LONGEST_REST = 60;
/** A bad connection is over by then; what still fails is the case's own fault. */
const REPORTED_AT = 3;

/** Never throws: what cannot be parked is met again at the next tick. */
export async function parkCase(
  ports: Ports,
  settings: Settings,
  kase: Case,
  error: unknown,
): Promise<void> {
  const tries = (kase.parked?.tries ?? 0) + 1;
  const now = ports.now();
  const parked: Parked = {
    since: kase.parked?.since ?? now,
    tries,
    until: now + Math.min(LONGEST_REST, 2 ** tries) * MINUTE,
    reason: String(error).slice(0, 200),
  };
  ports.log('error', 'case parked', {
    caseId: kase._id,
    tries,
    until: parked.until,
    error: traceOf(error),
  });
  try {
    await ports.cases.park(kase, parked);
    if (tries === REPORTED_AT) await report(ports, settings, kase);
  } catch (failure) {
    ports.log('error', 'case not parked', { caseId: kase._id, error: traceOf(failure) });
  }
}

async function report(ports: Ports, settings: Settings, kase: Case): Promise<void> {
  const key = settings.departments.service.robotKey;
  if (!key) return;
  const text = `【系统】个案 ${kase._id} 处理出错,到期提醒暂停,其他个案不受影响\n请联系管理员,并留意这个个案的待办`;
  await ports.messenger.robot(key, text, settings.manager.mobile ? [settings.manager.mobile] : []);
}
