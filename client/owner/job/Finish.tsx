import { View } from '@tarojs/components';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Photos } from '../../ui/Photos';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import { type Photo, usePhotos } from '../../ui/usePhotos';

interface Props {
  code: string;
  arrives: boolean;
  reload: () => Promise<void>;
}

interface Draft {
  note: string;
  parts: string;
  photos: Photo[];
}

/** Arrived; done: photos, parts, what was done. What was typed stays on the phone until it is sent. */
export function Finish({ code, arrives, reload }: Props) {
  const { value, change, clear } = useDraft<Draft>(`job:${code}`, {
    note: '',
    parts: '',
    photos: [],
  });
  const photos = usePhotos(9, value.photos, (kept) => change({ photos: kept }));
  const arrive = useSubmit('job.arrive');
  const { submit, busy, error, errorOf } = useSubmit('job.finish', { kept: `job:${code}` });

  async function send(): Promise<void> {
    if (photos.sending) return toast('照片还在上传,请稍候');
    if (!photos.fileIds.length) return toast('请先拍完工照片');
    if (!value.note.trim()) return toast('请写下维修情况');
    const parts = value.parts.trim();
    const input = { code, pictures: photos.fileIds, note: value.note, ...(parts ? { parts } : {}) };
    if (!(await submit(input))) return;
    clear();
    toast('已完工,请业主验收签字');
    await reload();
  }

  return (
    <Card title="完工登记">
      {arrives ? (
        <View className="job-arrive">
          <Button
            look="soft"
            busy={arrive.busy}
            onClick={async () => {
              if (await arrive.submit({ code })) await reload();
            }}
          >
            我已到达
          </Button>
          <Refusal error={arrive.error} />
        </View>
      ) : null}
      <Field label="完工照片" error={errorOf('pictures')}>
        <Photos box={photos} />
      </Field>
      <TextField
        label="更换的配件"
        value={value.parts}
        max={200}
        placeholder="如:水槽下水软管 1 根(没有就不填)"
        onChange={(parts) => change({ parts })}
      />
      <TextField
        lines
        label="维修情况"
        value={value.note}
        max={500}
        error={errorOf('note')}
        placeholder="做了什么,试用情况…"
        onChange={(note) => change({ note })}
      />
      <Refusal error={error} />
      <View className="gap">
        <Button busy={busy} onClick={send}>
          完工,请业主验收
        </Button>
      </View>
    </Card>
  );
}
