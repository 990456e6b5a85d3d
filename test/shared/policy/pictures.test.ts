import { HEAD, typeOf } from '../../../shared/policy/pictures';

const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');

describe('photos and films by how they begin (H20, H24)', () => {
  test.each([
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01', 'JPEG'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\r', 'PNG'],
    ['a GIF', 'GIF89a\x01\0\x01\0\x80\0', 'GIF'],
    ['a WebP', 'RIFF\x24\0\0\0WEBP', 'WebP'],
    ['a HEIC', '\0\0\0\x18ftypheic', 'ftyp'],
    ['an MP4', '\0\0\0\x20ftypmp42', 'ftyp'],
  ])('%s is one', (_, begins, name) => {
    expect(typeOf(hex(begins))?.name).toBe(name);
  });

  test.each([
    ['a page', '<!doctype html>'],
    ['a vector with script', '<svg onload=""'],
    ['a program', 'MZ\x90\0\x03\0\0\0'],
    ['sound in the same wrapping as WebP', 'RIFF\x24\0\0\0WAVE'],
    ['nothing', ''],
    ['half a JPEG', '\xff\xd8'],
  ])('%s is none', (_, begins) => {
    expect(typeOf(hex(begins))).toBeUndefined();
  });

  test('twelve bytes tell every type', () => {
    expect(HEAD).toBe(12);
  });
});
