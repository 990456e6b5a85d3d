/** `npm run administrator -- --name 高洁 --mobile 13900000040`: a code that works once, and the document that knows it. */
import { parseArgs } from 'node:util';
import { firstAdministrator } from './firstAdministrator';

const { values } = parseArgs({ options: { name: { type: 'string' }, mobile: { type: 'string' } } });
const { name, mobile } = values;
if (!name || !mobile || !/^1[3-9]\d{9}$/.test(mobile)) {
  console.error('用法:npm run administrator -- --name 姓名 --mobile 手机号');
  process.exit(1);
}
const { code, document } = firstAdministrator(name, mobile, Date.now());
console.log(`邀请码(只显示这一次,7 天内有效):${code}`);
console.log('先把下面这一行存为 JSON 文件,导入集合 invitations;再在小程序的绑定页输入邀请码。');
console.log(JSON.stringify(document));
