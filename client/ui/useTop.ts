import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Scrolls to the top once: for what takes the place of a long form. */
export function useTop(): void {
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, []);
}
