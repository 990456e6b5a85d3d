import { type Case, chapter } from '../case';
import type { Scene } from '../scene';

const fine: Record<string, string> = {
  thing1: '厨房漏水',
  time2: '2026年11月24日 09:00',
  phrase3: '等待上门',
  character_string4: 'WX-0001',
  name5: '王女士',
  number6: '12.5',
  date7: '2026-11-24',
  amount8: '¥100.00',
  phone_number9: '+86-0766-66888866',
  letter10: 'ABC',
  symbol11: '!@#',
  car_number12: '粤A8Z888',
};

const send = (
  { cloud }: Scene,
  change: Record<string, string | undefined> = {},
  more: object = {},
) => {
  const data = Object.fromEntries(
    Object.entries({ ...fine, ...change })
      .filter(([, v]) => v !== undefined)
      .map(([field, value]) => [field, { value }]),
  );
  return cloud.openapi.subscribeMessage.send({
    touser: 'o-conformance',
    templateId: 'conformance-visit',
    page: 'pages/home/index',
    data,
    miniprogramState: 'formal',
    lang: 'zh_CN',
    ...more,
  }) as Promise<{ errCode: number; msgid: unknown }>;
};

const accepts = (field: string, value: string): Case => ({
  name: `${field} takes ${JSON.stringify(value).slice(0, 40)}`,
  needs: 'wechat',
  run: async (scene) => (await send(scene, { [field]: value })).errCode,
  gives: 0,
});
const refuses = (field: string, value: string | undefined): Case => ({
  name: `${field} refuses ${(JSON.stringify(value) ?? 'to be missing').slice(0, 40)}`,
  needs: 'wechat',
  run: async (scene) => send(scene, { [field]: value }),
  refused: { errCode: 47003, message: `data.${field}.value` },
});
const call = (
  name: string,
  run: (openapi: Scene['cloud']['openapi'], scene: Scene) => Promise<unknown>,
  ends: Pick<Case, 'gives' | 'refused'>,
): Case => ({
  name,
  needs: 'wechat',
  run: (scene) => run(scene.cloud.openapi, scene),
  ...ends,
});

export const wechat = chapter(
  'WeChat: openapi',
  call(
    'a message that fits is sent; its long number comes as an object, not as a number',
    async (_openapi, scene) => {
      const { errCode, msgid } = await send(scene);
      return [errCode, typeof msgid];
    },
    { gives: [0, 'object'] },
  ),
  accepts('thing1', '二十个汉字二十个汉字二十个汉字二十个汉字'),
  refuses('thing1', '二十一个汉字二十一个汉字二十一个汉字一二三'),
  refuses('thing1', ''),
  refuses('thing1', '两行\n文字'),
  refuses('thing1', undefined),
  accepts('time2', '15:01'),
  accepts('time2', '2019年10月1日 15:01'),
  refuses('time2', '明天上午'),
  accepts('date7', '2019年10月1日'),
  refuses('date7', '10月1日'),
  accepts('phrase3', '五个汉字呢'),
  refuses('phrase3', '六个汉字不行'),
  refuses('phrase3', '第2次'),
  accepts('character_string4', 'a'.repeat(32)),
  refuses('character_string4', 'a'.repeat(33)),
  refuses('character_string4', '单号1'),
  accepts('name5', 'Elizabeth Windsor'),
  refuses('name5', '一二三四五六七八九十一'),
  accepts('number6', '-3'),
  refuses('number6', '3 个'),
  refuses('amount8', '一百元'),
  refuses('phone_number9', '电话138'),
  refuses('letter10', 'A1'),
  refuses('symbol11', '!!!!!!'),
  refuses('car_number12', '粤A8Z88812'),
  call('an openid nobody has is 40003', (_o, scene) => send(scene, {}, { touser: 'o-stranger' }), {
    refused: 40003,
  }),
  call(
    'a template that is not there is 40037',
    (_o, scene) => send(scene, {}, { templateId: 'none' }),
    { refused: 40037 },
  ),
  call(
    'a state that is none is refused',
    (_o, scene) => send(scene, {}, { miniprogramState: 'beta' }),
    { refused: 47003 },
  ),
  call(
    'a phone code gives the number once, then is 40029',
    async (openapi, { errorOf }) => {
      const first = (await openapi.phonenumber.getPhoneNumber({ code: 'conformance-code' })) as {
        phoneInfo: { purePhoneNumber: string; countryCode: string };
      };
      const again = await errorOf(() =>
        openapi.phonenumber.getPhoneNumber({ code: 'conformance-code' }),
      );
      return [first.phoneInfo.purePhoneNumber, first.phoneInfo.countryCode, again?.errCode];
    },
    { gives: ['13800000001', '86', 40029] },
  ),
  call(
    'msgSecCheck passes what is harmless',
    async (openapi) =>
      (
        (await openapi.security.msgSecCheck({
          openid: 'o-conformance',
          version: 2,
          scene: 2,
          content: '厨房漏水',
        })) as { result: unknown }
      ).result,
    { gives: { suggest: 'pass', label: 100 } },
  ),
  call(
    'msgSecCheck takes 2,500 characters at most',
    (openapi) =>
      openapi.security.msgSecCheck({
        openid: 'o-conformance',
        version: 2,
        scene: 2,
        content: '长'.repeat(2501),
      }),
    { refused: 45002 },
  ),
  call(
    'msgSecCheck wants a scene from 1 to 4',
    (openapi) =>
      openapi.security.msgSecCheck({ openid: 'o-conformance', version: 2, scene: 9, content: 'x' }),
    { refused: 40097 },
  ),
  call(
    'msgSecCheck wants somebody active',
    (openapi) =>
      openapi.security.msgSecCheck({ openid: 'o-asleep', version: 2, scene: 2, content: 'x' }),
    { refused: 61010 },
  ),
  call(
    'mediaCheckAsync answers a trace id at once',
    async (openapi, { cloud }) => {
      const file = { cloudPath: 'conformance/check.jpg', fileContent: Buffer.from('x') };
      const { fileID } = await cloud.uploadFile(file);
      const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
      const { traceId } = await openapi.security.mediaCheckAsync({
        openid: 'o-conformance',
        version: 2,
        scene: 2,
        mediaType: 2,
        mediaUrl: fileList[0]?.tempFileURL,
      });
      return typeof traceId;
    },
    { gives: 'string' },
  ),
  call(
    'getUnlimited draws a picture',
    async (openapi) => {
      const { contentType, buffer } = (await openapi.wxacode.getUnlimited({
        scene: 'a=1',
        page: 'pages/home/index',
        width: 280,
      })) as { contentType: string; buffer: Buffer };
      return [contentType, buffer.readUInt32BE(16)];
    },
    { gives: ['image/png', 280] },
  ),
  call(
    'getUnlimited takes 32 characters of scene at most',
    (openapi) => openapi.wxacode.getUnlimited({ scene: 'x'.repeat(33) }),
    { refused: 40129 },
  ),
  call(
    'an api that config.json does not declare is refused',
    (openapi) => openapi.templateMessage.send({}),
    { refused: -604101 },
  ),
);
