import Taro from '@tarojs/taro';

export interface Viewed {
  url: string;
  video: boolean;
}

/** Shows one of several pictures and videos large, in WeChat's own viewer. */
export function view(current: number, of: readonly Viewed[]): void {
  const sources = of.map(({ url, video }) => ({ url, type: video ? 'video' : 'image' }) as const);
  void Taro.previewMedia({ sources, current });
}
