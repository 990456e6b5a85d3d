import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../ui/Button';
import { go, ring } from '../../ui/nav';
import { Empty } from '../../ui/States';

/** Known to the company, but no home is entered yet. */
export function NoHome({ staff, phone }: { staff: boolean; phone: string }) {
  return (
    <Empty title={staff ? '您名下没有房屋' : '还没有登记您的房屋'}>
      <View className="s">
        {staff ? '您的待办都在工作台' : '签约后我们会为您登记。如果已经签约,请给我们打个电话'}
      </View>
      <View className="empty-do">
        {staff ? (
          <Button look="soft" onClick={() => Taro.switchTab({ url: '/pages/workbench/index' })}>
            去工作台
          </Button>
        ) : (
          <Button look="soft" onClick={() => ring(phone)}>
            打电话给我们
          </Button>
        )}
      </View>
    </Empty>
  );
}

/** A WeChat user the company does not know: an owner, or somebody with an invitation. Checking a slip stays possible. */
export function NotBound() {
  return (
    <Empty title="欢迎使用装后无忧">
      <View className="s">绑定以后,报修、投诉、评价和保修单都在这里</View>
      <View className="empty-do">
        <Button onClick={() => go('/owner/bind/index')}>绑定我的房屋</Button>
      </View>
      <View className="empty-do">
        <Button look="line" onClick={() => go('/owner/bind/index', { by: 'code' })}>
          用邀请码加入
        </Button>
      </View>
      <View className="empty-do">
        <Button look="soft" onClick={() => go('/owner/check/index')}>
          查验保修单
        </Button>
      </View>
    </Empty>
  );
}
