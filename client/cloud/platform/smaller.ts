import { pictureRule } from '../pictureRule';

/** A picture made small enough to be sent and kept; what cannot be made smaller is sent as it is. */
export async function smaller(file: string): Promise<string> {
  try {
    const { width, height, type } = await wx.getImageInfo({ src: file });
    const { longEdge, quality } = pictureRule;
    const large = Math.max(width, height) > longEdge;
    // Of other kinds than JPEG only the size can be changed.
    if (!large && type !== 'jpeg') return file;
    const { tempFilePath } = await wx.compressImage({
      src: file,
      quality,
      ...(large
        ? width >= height
          ? { compressedWidth: longEdge }
          : { compressedHeight: longEdge }
        : {}),
    });
    return tempFilePath;
  } catch {
    return file;
  }
}
