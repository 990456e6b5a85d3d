/** A table as a file inside WeChat; `table.h5.ts` is its twin in a browser. Taro picks by suffix. */
import Taro from '@tarojs/taro';

/** On the button: where it goes. */
export const sending = '发到微信聊天';

/** To a chat, from which a computer opens it. Within a tap, as WeChat asks for it. False: it was not sent. */
export async function sendTable(name: string, csv: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFileSync(filePath, csv, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  }
}
