import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { faultNames, placeNames } from '../../../shared/policy/words';
import { cloudNow } from '../../cloud/clock';
import { useDraft } from '../../cloud/useDraft';
import type { HomeCard, HomeShown } from '../../cloud/useHomes';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips, choices } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { Photos } from '../../ui/Photos';
import { Refusal } from '../../ui/Refusal';
import { confirmed, toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import { usePhotos } from '../../ui/usePhotos';
import { describe, emptyRepair, missing, type RepairDraft } from './draft';
import { Emergency } from './Emergency';
import './repair.css';
import { slotOf, slots } from './slots';
import { Tiles } from './Tiles';

interface Props {
  home: HomeCard;
  company: HomeShown['company'];
  onDone: (report: Output<'repair.report'>) => void;
}

const places = choices(placeNames);
const faults = choices(faultNames);

export function Form({ home, company, onDone }: Props) {
  const { value, change, clear } = useDraft<RepairDraft>(`repair:${home.homeId}`, emptyRepair);
  const photos = usePhotos(9, value.photos, (kept) => change({ photos: kept }));
  const { submit, busy, error, errorOf } = useSubmit('repair.report', {
    kept: `repair:${home.homeId}`,
  });
  const offered = slots(cloudNow());

  async function send(): Promise<void> {
    const gap = missing(value);
    if (gap || !value.place || !value.fault) return toast(gap ?? '');
    if (photos.sending) return toast('照片还在上传,请稍候');
    if (photos.failed && !(await confirmed('有照片没有传上去', '不带这些照片先提交吗?', '先提交')))
      return;
    const report = await submit({
      homeId: home.homeId,
      place: value.place,
      fault: value.fault,
      description: describe(value),
      pictures: photos.fileIds,
      atHome: value.atHome.filter((key) => offered.some((slot) => slot.key === key)).map(slotOf),
    });
    if (!report) return;
    clear();
    onDone(report);
  }

  return (
    <Page
      footer={
        <View>
          <Refusal error={error} />
          <Button busy={busy} onClick={send}>
            提交报修
          </Button>
          <View className="s mid gap-s">
            漏水、停电 4 小时内上门 ·{' '}
            {home.warranty.state === 'running' ? '保修期内免费' : '收费先报价,您同意后再修'}
          </View>
        </View>
      }
    >
      <View className="s repair-home">{home.label}</View>
      <Card title="哪里出了问题?">
        <Field error={errorOf('place')}>
          <Tiles
            drawn="room"
            of={places}
            value={value.place}
            onChange={(place) => change({ place })}
          />
        </Field>
      </Card>
      <Card title="是什么问题?">
        <Field error={errorOf('fault')}>
          <Tiles
            drawn="fault"
            of={faults}
            value={value.fault}
            onChange={(fault) => change({ fault })}
          />
        </Field>
        <Emergency fault={value.fault} phone={company.emergencyPhone} />
      </Card>
      <Card title="说一说,拍一拍">
        <TextField
          lines
          value={value.description}
          error={errorOf('description')}
          placeholder="什么样子、什么时候开始的(可以不填)"
          onChange={(description) => change({ description })}
        />
        <Field error={errorOf('pictures')}>
          <Photos box={photos} />
        </Field>
      </Card>
      <Card title="什么时候家里有人?">
        <Chips many of={offered} value={value.atHome} onChange={(atHome) => change({ atHome })} />
      </Card>
    </Page>
  );
}
