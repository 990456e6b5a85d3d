import Taro from '@tarojs/taro';

/**
 * Shows a PDF in WeChat's own viewer, whose menu sends it to a chat, keeps it, or opens it in an app that prints.
 * `name` is what it is called there. False: it could not be fetched.
 */
export async function openPaper(url: string, name: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
