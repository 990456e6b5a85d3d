import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { date } from '../../ui/when';
import { lastMonth, monthsWaiting, reportsWaiting } from './waiting';

const day = 86_400_000;
/** Whoever looks in again and again asks once in ten minutes. */
const asked = { keep: 600_000 };

/** Diaries, objections, months: what of the department's waits, each a tap away. Nothing where it is not known. */
export function Waits({ roles }: { roles: readonly string[] }) {
  const manages = roles.includes('manager');
  const reads = !manages && roles.includes('leader');
  const now = cloudNow();
  const reports = useCall(
    'report.list',
    manages || reads ? { kind: 'day', day: date(now - day) } : null,
    asked,
  );
  const months = useCall('assessment.list', manages ? { month: lastMonth(now) } : null, asked);
  const waits = [
    ...(reports.data ? reportsWaiting(reports.data, reads) : []),
    ...(months.data ? monthsWaiting(months.data) : []),
  ];
  return waits.map(({ text, detail, late, page, query }) => (
    <Row key={text} label={text} tone={late ? 'late' : 'soon'} onClick={() => go(page, query)}>
      {detail}
    </Row>
  ));
}
