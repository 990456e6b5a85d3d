import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Puts what the page turned out to be about into its bar. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
}
