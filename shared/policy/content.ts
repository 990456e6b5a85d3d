/**
 * WeChat's content security 内容安全: what people publish here is shown to WeChat before others rely on it. Owners and
 * people from outside: words and pictures. Colleagues: the words that owners read, and only what is plainly forbidden
 * stops them; they write under their own names for the company, and notes between colleagues are published to nobody.
 */

/** WeChat's scenes: 1 what somebody says of themselves, 2 a comment. */
export type Scene = 1 | 2;

/** Characters of one check (`security.msgSecCheck`, version 2). */
export const LONGEST = 2_500;

export interface ContentPolicy {
  on: boolean;
  /** What could not be checked is tried again after so many minutes each; after the last a person looks. */
  againMinutes: readonly number[];
  /** Minutes that WeChat may take for a picture (it promises 30) before it is asked again. */
  silentMinutes: number;
}

export const contentPolicy: ContentPolicy = {
  on: true,
  againMinutes: [5, 30, 60],
  silentMinutes: 30,
};

interface Published {
  scene: Scene;
  /** Fields of the input whose texts others read. */
  fields: readonly string[];
}

const comment = (...fields: string[]): Published => ({ scene: 2, fields });
const profile = (...fields: string[]): Published => ({ scene: 1, fields });

/** By action. A unit test finds what owners can write and is missing here. */
export const published: Readonly<Record<string, Published>> = {
  'case.add': comment('text'),
  'repair.report': comment('description'),
  'repair.askOtherTime': comment('wish'),
  'repair.declineQuote': comment('reason'),
  'repair.confirm': profile('signerName'),
  'repair.disown': comment('reason'),
  'repair.refuse': comment('reason'),
  'reorder.evidence': comment('note'),
  'reorder.declineQuote': comment('reason'),
  'job.finish': comment('parts', 'note'),
  'job.sign': profile('signerName'),
  'job.refuse': comment('reason'),
  'complaint.file': comment('about', 'description', 'wish'),
  'inquiry.open': comment('text', 'wantedName'),
  'inquiry.confirm': comment('reason'),
  'invitation.answer': comment('words'),
  'survey.answer': comment('answers'),
  'revisit.answer': comment('answers', 'ratings'),
  'rating.give': comment('words'),
  'me.correct': profile('name', 'preferences'),
  'member.invite': profile('name'),
  'project.refuseSale': comment('reason'),
  // Colleagues' words that owners read.
  'repair.renew': comment('reason'),
  'repair.judge': comment('reason'),
  'repair.quote': comment('note'),
  'repair.complete': comment('parts', 'note'),
  'reorder.quote': comment('note'),
  'reorder.judge': comment('reason'),
  'reorder.renew': comment('reason'),
  'reorder.fit': comment('note'),
  'complaint.reply': comment('summary'),
  'complaint.plan': comment('what', 'responsible'),
  'complaint.resolve': comment('result'),
  'inquiry.answer': comment('answer'),
  'letter.record': comment('topic', 'enclosure'),
  'letter.answer': comment('text'),
  'campaign.plan': comment('title', 'text', 'place'),
  'survey.plan': comment('title', 'text', 'questions'),
};

/** What owners may send and nobody else reads. */
export const unpublished: Readonly<Record<string, string>> = {
  'home.show': '只用来查找',
  'case.list': '只用来查找',
  'case.show': '只用来查找',
  'case.older': '只用来查找',
  'record.show': '只用来查找',
  'warranty.check': '只用来查找',
  'job.show': '只用来查找',
  'me.bind': '邀请码',
  'me.join': '邀请码',
  'subscription.credit': '微信模板的编号',
};

/** What stands where words were hidden. */
export const HIDDEN_WORDS = '(这段文字没有通过内容检查,已隐藏)';

/** Why a person has to look. */
export const doubts = {
  review: '微信提示需要人工看一下',
  failed: '微信一直没能检查',
  silent: '微信没有给出结果',
  film: '微信不能检查视频和这种格式的照片',
  unlooked: '文件没能核对,不是照片或视频',
} as const;

/** Formats that WeChat looks at. */
export const checkable: readonly string[] = ['JPEG', 'PNG', 'GIF'];
