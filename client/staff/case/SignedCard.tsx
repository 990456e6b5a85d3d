import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { moment } from '../../ui/when';

type Signed = NonNullable<NonNullable<Output<'case.show'>['case']['repair']>['receipt']>;

interface Props {
  title: string;
  of: Signed | null;
  /** What stands there while nobody has signed. */
  waiting: string;
  now: number;
}

const large = (url: string) => Taro.previewImage({ current: url, urls: [url] });

/** A field of the form to sign in: the signature, who, when and how. */
export function SignedCard({ title, of, waiting, now }: Props) {
  if (!of)
    return (
      <Card title={title}>
        <View className="sign-empty">{waiting}</View>
      </Card>
    );
  return (
    <Card title={title}>
      {of.picture ? (
        <Image
          className="sign"
          mode="aspectFit"
          src={of.picture.url}
          onClick={() => of.picture && large(of.picture.url)}
        />
      ) : null}
      <View className="s">
        {[of.name, moment(of.at, now), of.wayText].filter(Boolean).join(' · ')}
      </View>
    </Card>
  );
}
