import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { AddSpan } from './AddSpan';
import { current, endedInput, standInFields, standInInput, standInsOf } from './form';
import { Spans } from './Spans';

/** 请假与代班 (H55): who is away, who stands in; duties and calls go there meanwhile by themselves. */
export default function StandIns() {
  const shown = useCall('settings.show', {});
  const staff = useCall('staff.list', { role: 'agent' });
  const { submit, busy, error } = useSubmit('settings.change');
  const now = cloudNow();
  const settings = shown.data?.settings;
  const nameOf = (id: string) =>
    staff.data?.people.find(({ personId }) => personId === id)?.name ?? '同事';

  if (!settings)
    return (
      <Page>
        <Loading of={shown}>{() => null}</Loading>
      </Page>
    );
  const list = current(standInsOf(settings), now);

  async function end(one: (typeof list)[number]): Promise<void> {
    if (!settings) return;
    const text = `${nameOf(one.agentId)}的待办会马上回到本人。`;
    if (!(await confirmed('取消代班', text, '取消代班'))) return;
    if (!(await submit(endedInput(one, settings, now)))) return;
    toast('已取消');
    await shown.reload();
  }
  return (
    <AddSpan
      name="standin"
      send="安排代班"
      title={list.length ? '再安排一次' : '安排一次代班'}
      fields={standInFields}
      input={(values) => standInInput(values, settings, cloudNow())}
      onDone={shown.reload}
    >
      <Spans
        of={list.map((one) => ({
          ...one,
          key: `${one.agentId}${one.from}`,
          text: `${nameOf(one.agentId)} → ${nameOf(one.standInId)}`,
          onEnd: () => void end(one),
        }))}
        now={now}
        none="都在岗,没有安排代班"
        running={{ text: '代班中', tone: 'soon' }}
        busy={busy}
        error={error}
      />
    </AddSpan>
  );
}
