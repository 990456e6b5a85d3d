/** Spreadsheets inside WeChat; `table.h5.ts` is its twin in a browser. Taro picks by suffix. */
import Taro from '@tarojs/taro';

/** One from a conversation, as files come to a phone; null: none was chosen. */
export async function chooseTable(): Promise<{ file: string; name: string } | null> {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['xlsx'],
  }).catch(() => null);
  const one = chosen?.tempFiles[0];
  return one ? { file: one.path, name: one.name } : null;
}

/**
 * Shown by WeChat itself under `name`, with its menu to send it on to a computer. False: it could not be fetched.
 */
export async function openTable(url: string, name: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
