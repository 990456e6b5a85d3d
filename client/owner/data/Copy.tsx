import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../../shared/contract';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { dateTime } from '../../ui/when';

interface Props {
  copy: Output<'me.show'>['copy'];
  reload: () => Promise<void>;
}

/** A copy of all of it, as a page and as data; whoever has the link can read it, so it ends soon. */
export function Copy({ copy, reload }: Props) {
  const take = useSubmit('me.copy');
  return (
    <Card title="取一份我的资料">
      {copy ? (
        <View>
          <View className="s">
            {dateTime(copy.until)} 前可以下载。链接只给您本人,请不要转发给别人。
          </View>
          {copy.files.map(({ name, url }) => (
            <Row key={name} label={name} onClick={() => Taro.setClipboardData({ data: url })}>
              复制链接
            </Row>
          ))}
        </View>
      ) : (
        <Button
          look="soft"
          busy={take.busy}
          onClick={async () => {
            if (await take.submit({})) await reload();
          }}
        >
          生成一份
        </Button>
      )}
      <Refusal error={take.error} />
    </Card>
  );
}
