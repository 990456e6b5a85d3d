import { pictureRule } from '../../../client/cloud/pictureRule';

type Smaller = typeof import('../../../client/cloud/platform/smaller');
// By its whole name: without it the browser's twin would be found.
const { smaller } = jest.requireActual<Smaller>('../../../client/cloud/platform/smaller.ts');

/** A phone with one picture on it; answers what it was asked to compress. */
function phone(picture: { width: number; height: number; type: string } | null) {
  const asked: object[] = [];
  Object.assign(globalThis, {
    wx: {
      getImageInfo: async () => {
        if (!picture) throw new Error('getImageInfo:fail');
        return picture;
      },
      compressImage: async (wish: object) => {
        asked.push(wish);
        return { tempFilePath: 'wxfile://smaller.jpg' };
      },
    },
  });
  return asked;
}

test.each([
  ['wide', 4000, 3000, { compressedWidth: pictureRule.longEdge }],
  ['high', 3000, 4000, { compressedHeight: pictureRule.longEdge }],
  ['small enough already', 1280, 960, {}],
])(
  'a photo that is %s is sent at the size and quality that are enough',
  async (_, width, height, edge) => {
    const asked = phone({ width, height, type: 'jpeg' });
    expect(await smaller('wxfile://a.jpg')).toBe('wxfile://smaller.jpg');
    expect(asked).toEqual([{ src: 'wxfile://a.jpg', quality: pictureRule.quality, ...edge }]);
  },
);

test('a small picture that is no photo stays as it is', async () => {
  const asked = phone({ width: 400, height: 300, type: 'png' });
  expect(await smaller('wxfile://a.png')).toBe('wxfile://a.png');
  expect(asked).toEqual([]);
});

test('what the phone cannot read is sent as it is: a report is worth more than its bytes', async () => {
  phone(null);
  expect(await smaller('wxfile://a.heic')).toBe('wxfile://a.heic');
});
