import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { drawSheet } from '../../../cloudfunctions/forms/draw';
import { orientationOf, printable } from '../../../cloudfunctions/forms/draw/pictures';
import { fileSheet } from '../../../shared/forms/file';
import type { Part, Sheet } from '../../../shared/forms/sheet';
import { aProject, people, settings, yuan } from '../../builders';
import { readPdf } from '../../tools/pdf';

const font = (path: string) => join(__dirname, '../../../node_modules/@expo-google-fonts', path);
const fonts = {
  regular: font('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: font('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  emoji: font('noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
};

const sheet = (parts: Part[], copies = ['']): Sheet => ({
  title: '客户专项服务记录表',
  company: '水木南山装饰',
  number: '编号 XM-0000-0001',
  contact: '客服部 0755-8600 1234',
  printedOn: '2026-11-23',
  copies,
  parts,
});
const lines = (count: number): Part => ({
  part: 'table',
  title: '服务记录',
  columns: [
    { head: '序号', share: 1 },
    { head: '服务内容和结果', share: 9 },
  ],
  rows: Array.from({ length: count }, (_, n) => [
    String(n + 1),
    `第${n + 1}次:${'业主反映主卧卫生间漏水,已登记报修'.repeat(3)}`,
  ]),
  empty: '还没有记录',
});
const say = (value: string): Part => ({
  part: 'fields',
  title: '',
  rows: [[{ label: '描述', value }]],
});
const draw = async (parts: Part[], copies?: string[]) => {
  const drawn = await drawSheet(sheet(parts, copies), fonts, new Map(), null);
  return { ...readPdf(drawn.pdf), missing: drawn.missing };
};

describe('a sheet as a PDF', () => {
  test('60 lines go over pages: the head of the table on each, page x of y, no line lost, small', async () => {
    const { pages, text, fonts: used, bytes } = await draw([lines(60)]);
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => {
      expect(page).toContain('序号服务内容和结果');
      expect(page).toContain(`第${at + 1}页共${pages.length}页`);
      if (at > 0) expect(page).toContain('客户专项服务记录表(续)');
    });
    for (let n = 1; n <= 60; n++) expect(text).toContain(`第${n}次:`);
    expect(used.map(({ name }) => name).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular']);
    for (const one of used) expect(one).toMatchObject({ embedded: true, subset: true });
    expect(bytes).toBeLessThan(90_000);
  }, 30_000);

  test('each copy says whose it is and counts its own pages', async () => {
    const { pages } = await draw([lines(20)], ['第一联 客服部存', '第二联 工程部存']);
    const each = pages.length / 2;
    expect(pages[0]).toContain('第一联客服部存');
    expect(pages[each]).toContain('第二联工程部存');
    expect(pages[each]).toContain(`第1页共${each}页`);
    expect(pages[each]).not.toContain('(续)');
  }, 30_000);

  test('emoji print in black and white; what no font has is marked, named and told', async () => {
    const { text, missing, fonts: used } = await draw([say('漏水了😡,找𠮷先生'), say('𠮷')]);
    expect(used.map(({ name }) => name)).toContain('NotoEmoji-Regular');
    expect(text).toContain('找〓先生');
    expect(text).not.toContain('𠮷');
    expect(text).toContain('〓处的字符字库中没有(U+20BB7)');
    expect(missing).toEqual(['U+20BB7']);
    expect((await draw([say('阿卜杜热合曼·买买提、喆、堃、㛃、䶮')])).missing).toEqual([]);
  }, 30_000);

  test('客户档案表 of a couple, with its money, is one sheet of paper', async () => {
    const built = aProject().assigned().ofCouple().accepted('2026-03-01').owing(yuan(20_000));
    const reader = { actor: people.manager, now: built.now, settings, url: () => '' };
    const file = fileSheet(built.kase, reader);
    const { pages, text } = readPdf((await drawSheet(file, fonts, new Map(), null)).pdf);
    expect(pages).toHaveLength(1);
    for (const part of ['业主和家人', '装修需求', '尾款余额', '建档和复核'])
      expect(text).toContain(part);
  }, 30_000);

  test('a picture that is gone and one that is no picture are said to be; the sheet is made', async () => {
    const { text } = await draw([
      { part: 'pictures', title: '照片', fileIds: ['gone'], empty: '' },
      { part: 'pictures', title: '图纸', fileIds: [], empty: '还没有归档' },
    ]);
    expect(text).toContain('(图片已不在)');
    expect(text).toContain('还没有归档');
    expect(printable(Buffer.from('GIF89a'))).toEqual({ refused: '不是能打印的图片' });
    expect(printable(Buffer.from('ffd8ffe000104a464946', 'hex'))).toEqual({
      refused: '图片打不开',
    });
  }, 30_000);
});

describe('a photo on its way to paper', () => {
  const photo = (width: number, height: number): Buffer => {
    const data = Buffer.alloc(width * height * 4, 200);
    for (let at = 0; at < data.length; at += 7) data[at] = at % 251;
    return Buffer.from(encode({ width, height, data }, 90).data);
  };
  /** EXIF with nothing but the way in which the camera was held. */
  const held = (bytes: Buffer, orientation: number): Buffer => {
    const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
    tiff.writeUInt16BE(orientation, 18);
    const head = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length]);
    const exif = Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
    return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
  };
  const size = (data: string) => {
    const bytes = Buffer.from(data.replace(/^.*base64,/, ''), 'base64');
    const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), bytes };
  };

  test('is made smaller, and stands upright however it was held', () => {
    const large = photo(1280, 960);
    const flat = printable(large);
    if (!('data' in flat)) throw new Error(flat.refused);
    expect(size(flat.data)).toMatchObject({ width: 640, height: 480 });
    expect(size(flat.data).bytes.length).toBeLessThan(large.length / 3);

    expect(orientationOf(held(large, 6))).toBe(6);
    const turned = printable(held(large, 6));
    if (!('data' in turned)) throw new Error(turned.refused);
    expect(size(turned.data)).toMatchObject({ width: 480, height: 640 });
  });
});
