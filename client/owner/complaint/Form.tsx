import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { type DepartmentId, departmentNames } from '../../../shared/policy/words';
import { useDraft } from '../../cloud/useDraft';
import type { HomeCard } from '../../cloud/useHomes';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { Photos } from '../../ui/Photos';
import { Refusal } from '../../ui/Refusal';
import { confirmed, toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import { type Photo, usePhotos } from '../../ui/usePhotos';

interface Draft {
  department: DepartmentId | '';
  about: string;
  description: string;
  wish: string;
  photos: Photo[];
}

const empty: Draft = { department: '', about: '', description: '', wish: '', photos: [] };
/** What it is about, in an owner's words; the department is the company's business. */
const matters: { key: DepartmentId; text: string }[] = [
  { key: 'engineering', text: '施工、质量' },
  { key: 'design', text: '设计、效果' },
  { key: 'service', text: '服务、态度' },
  { key: 'finance', text: '费用、退款' },
];

interface Props {
  home: HomeCard;
  onDone: (report: Output<'complaint.file'>) => void;
}

export function Form({ home, onDone }: Props) {
  const { value, change, clear } = useDraft<Draft>(`complaint:${home.homeId}`, empty);
  const photos = usePhotos(9, value.photos, (kept) => change({ photos: kept }));
  const { submit, busy, error, errorOf } = useSubmit('complaint.file', {
    kept: `complaint:${home.homeId}`,
  });

  async function send(): Promise<void> {
    if (!value.department) return toast('请选择是哪方面的事');
    if (!value.description.trim()) return toast('请说说发生了什么');
    if (photos.sending) return toast('照片还在上传,请稍候');
    if (photos.failed && !(await confirmed('有照片没有传上去', '不带这些照片先提交吗?', '先提交')))
      return;
    const report = await submit({
      homeId: home.homeId,
      department: value.department,
      description: value.description,
      pictures: photos.fileIds,
      ...(value.about.trim() ? { about: value.about } : {}),
      ...(value.wish.trim() ? { wish: value.wish } : {}),
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
            提交投诉
          </Button>
          <View className="s mid gap-s">60 分钟内给您回电,进度随时可查</View>
        </View>
      }
    >
      <Card>
        <View className="h2">给您添麻烦了,对不起</View>
        <View className="s">请告诉我们发生了什么,我们马上转给负责的部门,一直跟到您满意。</View>
      </Card>
      <Card title="是哪方面的事?">
        <Field error={errorOf('department')}>
          <Chips
            of={matters}
            value={value.department ? [value.department] : []}
            onChange={([department]) => department && change({ department })}
          />
          {value.department ? (
            <View className="s gap-s">{`直接转给${departmentNames[value.department]}主管`}</View>
          ) : null}
        </Field>
      </Card>
      <Card title="发生了什么?">
        <TextField
          lines
          max={1000}
          value={value.description}
          error={errorOf('description')}
          placeholder="时间、地点、经过"
          onChange={(description) => change({ description })}
        />
        <Field error={errorOf('pictures')}>
          <Photos box={photos} />
        </Field>
      </Card>
      <Card title="还想告诉我们(可以不填)">
        <TextField
          label="和谁有关"
          max={40}
          value={value.about}
          error={errorOf('about')}
          placeholder="比如 项目经理、某次上门"
          onChange={(about) => change({ about })}
        />
        <TextField
          lines
          max={300}
          label="您希望怎样解决"
          value={value.wish}
          error={errorOf('wish')}
          placeholder="比如 本周内处理完"
          onChange={(wish) => change({ wish })}
        />
      </Card>
    </Page>
  );
}
