import { departmentNames } from '../../../shared/policy/words';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { AddSpan } from '../standins/AddSpan';
import { Spans } from '../standins/Spans';
import { calledOffInput, type Shift, shiftFields, shiftInput, shiftsOf } from './form';

/** 值班表 (H54): who is on duty for a department while it is closed; the deputy where nobody is entered. */
export default function Shifts() {
  const shown = useCall('settings.show', {});
  const { submit, busy, error } = useSubmit('settings.change');
  const now = cloudNow();
  const settings = shown.data?.settings;
  if (!settings)
    return (
      <Page>
        <Loading of={shown}>{() => null}</Loading>
      </Page>
    );

  async function callOff(one: Shift): Promise<void> {
    if (!settings) return;
    const text = '这段时间没有别人值班的话,由代理主管负责。';
    if (!(await confirmed('取消这一班', text, '取消这一班'))) return;
    if (!(await submit(calledOffInput(one, settings, now)))) return;
    toast('已取消');
    await shown.reload();
  }
  const list = shiftsOf(settings, now);
  return (
    <AddSpan
      name="shift"
      send="安排值班"
      title={list.length ? '再安排一次' : '安排一次值班'}
      fields={shiftFields}
      input={(values) => shiftInput(values, settings, cloudNow())}
      onDone={shown.reload}
    >
      <Spans
        of={list.map((one) => ({
          ...one,
          key: `${one.department}${one.personId}${one.from}`,
          text: `${departmentNames[one.department]} · ${one.name ?? '同事'}`,
          onEnd: () => void callOff(one),
        }))}
        now={now}
        none="没有安排。部门关门时,紧急的事由代理主管负责"
        running={{ text: '正在值班', tone: 'go' }}
        busy={busy}
        error={error}
      />
    </AddSpan>
  );
}
