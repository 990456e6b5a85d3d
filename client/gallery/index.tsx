import { View } from '@tarojs/components';
import { Page } from '../ui/Page';
import { useQuery } from '../ui/useQuery';
import { parts } from './parts';

/** Every part of the kit with sample data, in a browser only: `?part=` shows one, nothing all of them. */
export default function Gallery() {
  const { part } = useQuery();
  return (
    <Page>
      {parts
        .filter(({ name }) => !part || name === part)
        .map(({ name, Show }) => (
          <View key={name} className="gap">
            <View className="xs">{name}</View>
            <Show />
          </View>
        ))}
    </Page>
  );
}
