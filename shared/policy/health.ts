/** What the health page says of refused notices, by the channel's own code; others are shown by their number. */
import type { Notice } from '../domain/case';

export const channelNames: Record<Notice['channel'] | 'content' | 'file' | 'account', string> = {
  file: '存放的文件',
  account: '账号用量',
  content: '内容检查',
  subscribe: '微信订阅消息',
  robot: '企业微信群机器人',
  sms: '短信',
};

interface Meaning {
  text: string;
  todo: string;
  /** Something is set up wrongly: it goes on until somebody mends it. */
  fault?: true;
}

/** `channel:code`, or the code alone for every channel. */
const meanings: Record<string, Meaning> = {
  'subscribe:43101': {
    text: '业主没有订阅,或次数已用完',
    todo: '不用处理:已提示专职客服打电话。常见时,请客服在业主刚办完事时提醒其“接收提醒”',
  },
  'subscribe:43107': { text: '业主关闭了服务通知', todo: '不用处理:已提示专职客服打电话' },
  'subscribe:40003': {
    text: '业主的微信已失效',
    todo: '请客服电话联系业主,重新发邀请码绑定',
  },
  'subscribe:40037': {
    text: '消息模板不存在',
    todo: '公众平台 → 订阅消息:模板可能被删除;把新的模板编号填到公司设置',
    fault: true,
  },
  'subscribe:45168': {
    text: '消息含有微信不允许的词',
    todo: '把出现的日期告诉开发者,修改通知用词',
    fault: true,
  },
  'subscribe:47003': {
    text: '消息内容不符合模板的格式',
    todo: '公众平台 → 订阅消息:核对模板字段与上线指南第 5 节是否一致',
    fault: true,
  },
  'subscribe:-604101': {
    text: '云函数没有发消息的权限',
    todo: '用开发者工具重新上传云函数,见上线指南第 4 节',
    fault: true,
  },
  'robot:93000': {
    text: '群机器人的地址不对,或机器人已被移除',
    todo: '在企业微信群里重新添加机器人,把 key 填到公司设置',
    fault: true,
  },
  'sms:FailedOperation_InsufficientBalanceInSmsPackage': {
    text: '短信套餐余量不足',
    todo: '到腾讯云短信控制台购买套餐',
    fault: true,
  },
  'sms:FailedOperation_TemplateIncorrectOrUnapproved': {
    text: '短信模板没有通过审核',
    todo: '到腾讯云短信控制台查看模板的审核结果',
    fault: true,
  },
  'sms:FailedOperation_SignatureIncorrectOrUnapproved': {
    text: '短信签名没有通过审核',
    todo: '到腾讯云短信控制台查看签名的审核结果',
    fault: true,
  },
  'content:61010': {
    text: '发内容的人两小时内没有打开过小程序,微信不检查',
    todo: '不用处理:会转给客服看',
  },
  'content:-1': { text: '微信繁忙', todo: '不用处理:会自动再试' },
  'content:late': { text: '微信没有及时应答', todo: '不用处理:会自动再试' },
  'content:storage': { text: '照片当时没能取到', todo: '不用处理:会自动再看' },
  'content:45009': {
    text: '当天的检查次数用完',
    todo: '公众平台 → 开发管理 → 接口设置:查看内容安全的额度',
    fault: true,
  },
  'content:-604101': {
    text: '云函数没有内容检查的权限',
    todo: '用开发者工具重新上传云函数,见上线指南第 4 节',
    fault: true,
  },
  'content:48001': {
    text: '小程序没有内容安全接口的权限',
    todo: '公众平台确认小程序已认证;办好之前可在公司设置里关闭内容检查',
    fault: true,
  },
  'file:signature': {
    text: '有人要打印的单据上,签名图片与签字时存下的不一致',
    todo: '把日期告诉开发者;到云开发控制台 → 云存储 → signatures 看这个文件何时被改动。单据没有打印',
    fault: true,
  },
  'file:import': {
    text: '表格导入的中间文件与检查时不一致,导入已停止',
    todo: '把日期告诉开发者,再请财务重新上传表格',
    fault: true,
  },
  'account:stranger': {
    text: '没有绑定的人一天里操作太多,当天已停用到半夜',
    todo: '不用处理;连着几天都有,见上线指南“一个账号能花多少钱”',
  },
  'account:day': {
    text: '有账号一天里操作太多,当天已停用到半夜',
    todo: '见上线指南“一个账号能花多少钱”:先看云开发控制台的调用次数,再在公司设置“每个账号的用量”里调整',
  },
  parked: {
    text: '发出后没有得到答复,不确定是否送达',
    todo: '不会自动重发,以免重复;个案里已注明,请客服必要时打电话',
  },
  tries: {
    text: '多次发送没有成功',
    todo: '对方一直繁忙或连不上;每天都有时请联系开发者',
    fault: true,
  },
};

/** Under which documents that are none of their collection are counted: 'misfit:cases/XM…  place'. */
export const MISFIT = 'misfit';

/** What a code means and what is to be done. */
export function meaningOf(key: string): Meaning {
  if (key.startsWith(`${MISFIT}:`))
    return {
      text: key.slice(MISFIT.length + 1),
      todo: '把这一行告诉开发者;这份资料没有动过,注销、整理和恢复先跳过它,修好以后自动补做',
      fault: true,
    };
  const code = key.slice(key.indexOf(':') + 1);
  return (
    meanings[key] ??
    meanings[code] ?? {
      text: `对方拒绝,代码 ${code}`,
      todo: '按代码查对方的文档,或联系开发者',
      fault: true,
    }
  );
}

/** What jobs are called where they stand still. */
export const jobNames: Record<string, string> = {
  member: '住户变动',
  identity: '资料更正',
  sold: '房屋过户',
  delete: '注销资料',
  files: '删除文件',
  leave: '员工离职交接',
  migrate: '把旧资料整理成新版本',
  tell: '通知同事',
};

/** Minutes by which work may be late before it is called a backlog. */
export const backlogMinutes = 5;
