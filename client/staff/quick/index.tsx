import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { useDraft } from '../../cloud/useDraft';
import { role } from '../../ui/a11y';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import '../form/form.css';
import { type Chosen, OwnerPick } from '../form/OwnerPick';
import { SendBar } from '../form/SendBar';
import { type EntryType, entryNames, promises } from './form';
import { QuickForm } from './QuickForm';
import { VisitForm } from './VisitForm';

const entries = Object.keys(entryNames) as EntryType[];
const isType = (given: string): given is EntryType => entries.includes(given as EntryType);

/** A missed call, somebody looked for or at the desk, a question: entered in ten seconds. `?type=`, `?caseId=` of the home's project. */
export default function Quick() {
  const { type: given = '', caseId = '' } = useQuery();
  const [type, setType] = useState<EntryType>(isType(given) ? given : 'missedCall');
  const owner = useDraft<{ chosen: Chosen | null }>(`quick:owner:${caseId}`, { chosen: null });
  const [missing, setMissing] = useState('');
  const chosen = owner.value.chosen;
  const wanted = chosen?.caseId ?? caseId;
  const shown = useCall('case.show', wanted ? { caseId: wanted } : null);
  const view = shown.data?.case;

  const top = (
    <>
      <Segments
        of={entries.map((key) => ({ key, text: entryNames[key] }))}
        value={type}
        onChange={setType}
      />
      <OwnerPick
        value={chosen ?? (view ? { caseId, who: view.who, label: view.home.label } : null)}
        error={missing}
        onChange={(next) => {
          setMissing('');
          owner.change({ chosen: next });
        }}
      />
    </>
  );
  if (type === 'visit' && (view || !wanted))
    return (
      <VisitForm key={view?.caseId ?? ''} view={view ?? null} top={top} onDone={owner.clear} />
    );
  if (view && type !== 'visit')
    return (
      <QuickForm
        key={`${type}${view.caseId}`}
        type={type}
        view={view}
        top={top}
        onDone={owner.clear}
      />
    );
  return (
    <Page
      footer={
        <SendBar busy={false} error={undefined} onSend={() => setMissing('请先选业主')}>
          登记
        </SendBar>
      }
    >
      {top}
      {wanted ? <Loading of={shown}>{() => null}</Loading> : null}
      {type === 'visit' ? null : <View className="s">{promises[type]}</View>}
      {type === 'missedCall' && !wanted ? (
        <View
          className="link"
          onClick={() => go('/staff/phone/index', { direction: 'missed' })}
          {...role('button')}
        >
          不是业主?登记到《电话记录表》 ›
        </View>
      ) : null}
    </Page>
  );
}
