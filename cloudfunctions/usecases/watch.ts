/**
 * The clock cannot report its own death: this looks at its signs of life, from a timer of its own, and tells the
 * administrator. All well costs one read, or a second one for the earliest of what is due.
 */
import { type Alarm, justRan, type Verdict, verdictOn } from '../../shared/domain/watch';
import type { Settings } from '../../shared/policy/settings';
import { alarmText, recoveredText } from '../../shared/policy/watch';
import { stamp } from '../../shared/time/shanghai';
import type { Person, Ports, Sent } from '../ports';

type WatchPorts = Pick<
  Ports,
  'now' | 'cases' | 'settings' | 'people' | 'messenger' | 'pulse' | 'log'
>;

export interface Watched {
  outcome: 'ok' | 'told' | 'again' | 'untold';
  silentMinutes: number;
}

/** The alarm is written before it is said, so that two at once say it once; what surely did not go out is said next time. */
export async function watch(ports: WatchPorts): Promise<Watched> {
  const now = ports.now();
  const signs = await ports.pulse.look();
  if (!signs) {
    // It has never run: from here on it is waited for.
    await ports.pulse.expect(now);
    return { outcome: 'ok', silentMinutes: 0 };
  }
  if (justRan(signs, now)) return { outcome: 'ok', silentMinutes: 0 };
  const waiting = await ports.cases.dueSince(now);
  const settings = await ports.settings();
  const verdict = verdictOn({ ...signs, waiting }, now, settings.watch);
  const silentMinutes = verdict.minutes;
  if (verdict.say === 'nothing') return { outcome: 'ok', silentMinutes };
  if (!(await ports.pulse.alarm(signs.alarm, verdict.alarm)))
    return { outcome: 'again', silentMinutes };
  if (await tell(ports, settings, verdict)) return { outcome: 'told', silentMinutes };
  await takeBack(ports, signs.alarm, verdict.alarm);
  return { outcome: 'untold', silentMinutes };
}

/** Whether anybody may have been reached. */
async function tell(
  ports: WatchPorts,
  settings: Settings,
  verdict: Exclude<Verdict, { say: 'nothing' }>,
): Promise<boolean> {
  const administrators = await ports.people.byRole('administrator');
  const said = { minutes: verdict.minutes, last: stamp(verdict.since) };
  const text = verdict.say === 'stopped' ? alarmText(said) : recoveredText(said);
  const sent = [
    ...(await byRobot(ports, settings, text, administrators)),
    ...(verdict.say === 'stopped'
      ? await bySms(ports, settings, said.minutes, administrators)
      : []),
  ];
  const reached = sent.some(({ outcome }) => outcome === 'sent' || outcome === 'unknown');
  if (!reached) ports.log('error', 'alarm not told', { say: verdict.say, ways: sent.length });
  return reached;
}

async function byRobot(
  { messenger }: WatchPorts,
  { departments }: Settings,
  text: string,
  administrators: readonly Person[],
): Promise<Sent[]> {
  const key = departments.service.robotKey;
  const mobiles = administrators.map(({ mobile }) => mobile).filter(Boolean);
  return key ? [await messenger.robot(key, text, mobiles)] : [];
}

async function bySms(
  { messenger }: WatchPorts,
  { sms, watch: { smsTemplate } }: Settings,
  minutes: number,
  administrators: readonly Person[],
): Promise<Sent[]> {
  if (!sms.on || !smsTemplate) return [];
  const message = { ...sms, templateId: smsTemplate, params: [String(minutes)] };
  const mobiles = administrators.map(({ mobile }) => mobile).filter(Boolean);
  return Promise.all(mobiles.map((mobile) => messenger.sms(mobile, message)));
}

async function takeBack(
  ports: WatchPorts,
  before: Alarm | null,
  after: Alarm | null,
): Promise<void> {
  await ports.pulse.alarm(after, before);
}
