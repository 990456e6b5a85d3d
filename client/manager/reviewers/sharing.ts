import type { Output } from '../../../shared/contract';
import { dateTime } from '../../ui/when';

/** What the audit form is filled in with, for the page that copies it. */
export const sharing = ({ code, path, until }: Output<'reviewer.invite'>) => ({
  title: '给微信审核人员',
  path,
  code,
  text: `测试账号:请打开页面 ${path},或在首页点“用邀请码加入”并填写 ${code},同意说明后即可体验。账号里是一套演示房屋,可以报修、投诉、咨询、评价、查看保修单、签字确认维修,没有真实业主的资料。邀请码只能由一个微信使用,${dateTime(until)} 前有效。`,
});
