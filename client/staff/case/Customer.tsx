import { View } from '@tarojs/components';
import { Tag } from '../../ui/Tag';
import type { CaseView } from '../steps/types';
import { Box } from './Paper';

/** The first boxes of every form: the customer and the home. */
export function Customer({ view }: { view: CaseView }) {
  return (
    <>
      <Box label="客户">
        <View className="row sheet-who">
          {view.who}
          {view.vip ? <Tag tone="soon">VIP</Tag> : null}
        </View>
      </Box>
      <Box label="地址">
        {view.home.label}
        {view.home.address ? <View className="s">{view.home.address}</View> : null}
      </Box>
    </>
  );
}
