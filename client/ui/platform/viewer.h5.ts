import Taro from '@tarojs/taro';

export interface Viewed {
  url: string;
  video: boolean;
}

/** Shows one of several pictures and videos large; a browser plays a video over the page. */
export function view(current: number, of: readonly Viewed[]): void {
  const chosen = of[current];
  if (!chosen) return;
  if (chosen.video) {
    play(chosen.url);
    return;
  }
  const urls = of.filter(({ video }) => !video).map(({ url }) => url);
  void Taro.previewImage({ current: chosen.url, urls });
}

function play(url: string): void {
  const veil = document.createElement('div');
  veil.setAttribute('role', 'dialog');
  veil.style.cssText =
    'position:fixed;inset:0;z-index:1000;background:#000;display:flex;align-items:center';
  const video = document.createElement('video');
  Object.assign(video, { src: url, controls: true, autoplay: true, playsInline: true });
  video.style.cssText = 'width:100%;max-height:100%';
  const close = document.createElement('button');
  close.textContent = '关闭';
  close.style.cssText =
    'position:absolute;top:0;right:0;width:64px;height:48px;border:0;background:none;color:#fff;font-size:17px';
  close.onclick = () => veil.remove();
  veil.append(video, close);
  document.body.append(veil);
}
