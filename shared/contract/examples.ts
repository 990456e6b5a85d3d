/**
 * Names in the demonstration that the contract's examples use: people by openid, cases by what state they are in.
 * The demonstration is built from these same constants.
 */
export const openids = {
  wang: 'demo-owner-wangfang',
  wangwei: 'demo-owner-wangwei',
  ouyang: 'demo-owner-ouyang',
  chen: 'demo-owner-chenjianguo',
  li: 'demo-owner-lina',
  zhou: 'demo-owner-zhouqiang',
  tenant: 'demo-owner-xumei',
  agentChen: 'demo-agent-chenjing',
  agentSun: 'demo-agent-sunli',
  manager: 'demo-manager-luomin',
  leader: 'demo-leader-hezong',
  engineeringHead: 'demo-head-zhangwei',
  designHead: 'demo-head-xuyan',
  designer: 'demo-designer-linxiao',
  supervisor: 'demo-supervisor-huang',
  projectManager: 'demo-pm-heyong',
  crew: 'demo-crew-liujianguo',
  crewTwo: 'demo-crew-mading',
  financeOne: 'demo-finance-wu',
  financeTwo: 'demo-finance-zheng',
  administrator: 'demo-admin-gao',
} as const;

/** In the demonstration a person's id is the openid without its 'demo-'. */
export const idOf = (openid: string): string => openid.replace(/^demo-/, '');

export const homes = {
  /** In the warranty, slip in force; a 60-day revisit is due today. */
  warranty: 'FWNANSHAN1',
  /** VIP, the site is running. */
  building: 'FWYNSHAN23',
  /** Accepted, part of the final payment open. */
  owing: 'FWJNXV5110',
  /** The base warranty has ended. */
  expired: 'FWYNSHAN06',
  /** A couple's; accepted and settled, the slip is due today. */
  couple: 'FWCHV10903',
  /** Just opened, no agent yet; belongs to the owner of the first home too. */
  opened: 'FWBJ618010',
} as const;

export const projects = {
  warranty: 'XMNANSHAN1',
  building: 'XMYNSHAN23',
  owing: 'XMJNXV5110',
  expired: 'XMYNSHAN06',
  couple: 'XMCHV10903',
  opened: 'XMBJ618010',
} as const;

export const repairs = {
  reported: 'WXDEM00001',
  received: 'WXDEM00002',
  proposed: 'WXDEM00003',
  appointed: 'WXDEM00004',
  completed: 'WXDEM00005',
  confirmed: 'WXDEM00006',
  completedToo: 'WXDEM00007',
  proposedToo: 'WXDEM00008',
  charged: 'WXDEM00009',
  quoted: 'WXDEM00010',
  quotedToo: 'WXDEM00011',
  jobAppointed: 'WXDEM00031',
  jobCompleted: 'WXDEM00032',
  jobCompletedToo: 'WXDEM00033',
} as const;

export const reorders = {
  opened: 'BDDEM00001',
  evidenced: 'BDDEM00002',
  checked: 'BDDEM00003',
  quoted: 'BDDEM00004',
  /** The owner pays, and is asked. */
  offered: 'BDDEM00005',
  offeredToo: 'BDDEM00006',
  decided: 'BDDEM00007',
  returned: 'BDDEM00008',
  signedOff: 'BDDEM00009',
  ordered: 'BDDEM00010',
  stocked: 'BDDEM00011',
  shipped: 'BDDEM00012',
  revisited: 'BDDEM00013',
} as const;

export const complaints = {
  filed: 'TSDEM00001',
  signed: 'TSDEM00002',
  replied: 'TSDEM00003',
  planned: 'TSDEM00004',
  resolved: 'TSDEM00005',
  /** The design department is drawn in. */
  major: 'TSDEM00006',
} as const;

export const inquiries = {
  asked: 'ZXDEM00001',
  answered: 'ZXDEM00002',
  lookedFor: 'ZXDEM00003',
  passed: 'ZXDEM00004',
} as const;

export const campaigns = {
  planned: 'HDDEM00001',
  /** Sent: an invitation waits for its answer. */
  event: 'HDDEM00002',
  /** Has taken place. */
  over: 'HDDEM00003',
  survey: 'HDDEM00004',
} as const;

export const findings = {
  passed: 'FXDEM00001',
  answered: 'FXDEM00002',
  remedied: 'FXDEM00003',
} as const;

/** From Sun to Chen; one waits, one was signed. */
export const handovers = { given: 'JBDEM00001', signed: 'JBDEM00002' } as const;

/** Prospects who have no home with us yet (H57). */
export const prospects = {
  /** Chen's, due soon. */
  warm: 'YXDEM00001',
  cold: 'YXDEM00002',
  /** Sun's: not contacted in time. */
  late: 'YXDEM00003',
  gaveUp: 'YXDEM00004',
  /** Chen's: paid the deposit, finance has to open the project. */
  paid: 'YXDEM00005',
} as const;

/** Days of Sun's reports: a diary answered, one handed in, a week handed in. */
export const reports = {
  answered: '2026-11-19',
  handedIn: '2026-11-20',
  handedInWeek: '2026-11-16',
} as const;

export const invitations = { sent: 'YQDEM00001', over: 'YQDEM00002' } as const;
/** A letter to the wife of the couple, whose answer has not been entered. */
export const letters = { unanswered: 'XHDEM001' } as const;
export const surveys = { sent: 'DCDEM00001' } as const;

export const receipts = { couple: 'SJ-2026-0007', owing: 'SJ-2026-0011' } as const;

/** WeChat users whom the company does not know yet. */
export const visitors = {
  /** Her number is in the file of the second home. */
  byPhone: 'demo-visitor-first',
  /** Was handed an invitation. */
  invited: 'demo-visitor-second',
} as const;

/** Codes of WeChat's phone-number button, good for five minutes from the start. */
export const phoneCodes = { visitor: 'demo-phone-code-of-the-first-visitor' } as const;

/** Invitations handed out in the demonstration; only their hashes are stored. */
export const invitationCodes = {
  tenant: 'T7ENANT2026X',
  family: 'FAM1YKJ42026',
  staff: 'STAFF2026XYZ',
} as const;

/** SHA-256 of the codes above, by which their invitations are known. */
export const invitationIds = {
  tenant: '8959c8b7c00ee7bc95aa478861a47ac6ce0ae8d046918a0cdc7d4119b7232c88',
  family: 'c37d55307fe5cb669a20950e8324c5c216452dc8ce8cca086379031131fef606',
  staff: '90881c8b504c85abd2f9ee4cab1958591e743ef661bbfbbfc36489ca52dbb47e',
} as const;

/** Opened a colleague's invitation and waits for the administrator's word. */
export const waiting = { openid: 'demo-colleague-waiting', personId: 'colleague-waiting' } as const;

/** The code on the slip of the first home. */
export const slipCode = 'N4K7Q2WX9TBM';

/** Crew from outside, whom the company does not know. */
export const outsider = 'demo-outsider-zhaogang';
/** What his openid becomes: the folder of his pictures. */
export const outsiderId = 'stranger-c645b51216170b5b';

/** Codes of the one-job links that he has been given. */
export const jobCodes = {
  appointed: 'J4K7Q2WX9TBMJ4K7Q2WX',
  completed: 'C4K7Q2WX9TBMC4K7Q2WX',
  completedToo: 'D4K7Q2WX9TBMD4K7Q2WX',
} as const;

/** An account for WeChat's own reviewers, with the demonstration that it sees. */
export const reviewer = {
  openid: 'demo-wechat-reviewer',
  personId: 'wechat-reviewer',
  homeId: 'FWYANSH001',
  projectId: 'XMYANSH001',
} as const;

/** A spreadsheet that has been checked and waits to be started. */
export const imports = { checked: 'DRDEM00001' } as const;

/** A file that a function wrote. */
export const storedFile = (path: string): string =>
  `cloud://renocare-local.7265-renocare-local/${path}`;

export const uploaded = (openid: string, name: string): string =>
  `cloud://renocare-local.7265-renocare-local/uploads/${idOf(openid)}/${name}`;

/** A signature drawn by hand, as the client sends it. */
export const signatureExample =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAA8AQAAAADJEIy4AAABAElEQVR42uXTsW7EIAwGYJ8YMvIIfhQejUgdbuwj3Ktc1KHjvUKqDrcmysJJlv/KQKsWmDq2KFGUT5jYhhAGg/40pjDA1Q9wngY4vfSovPcoMfWYILHDHRo6fAe4wztw6fCWrwYveXKDnJdtMABHixqBR4tS7x+YGlTKBZUlDO2RKNQvW51ztFds5GuObGGccYGr1Txb2ERW7hlLbcYNWOMT2QSPLSrXpix4M9QAYcm9PIAJie62D1C3fjaaIXSUtOdTqSCmAKW9pL26UmuwCHqUtKXshDqLIAFe21NCGi3jr3HljEH5G0rpkpfQn8/zFnu8ngYneXMDTP6f/cW/wA8iVG/JctYvGwAAAABJRU5ErkJggg==';

/** In agents' months of the demonstration (H52, H53). */
export const assessments = {
  /** Of 陈静's last month, which she objects to. */
  judgement: 'KHDEM00001',
  /** A call of 孙丽's last month, in its sample. */
  call: 'THDEM00001',
} as const;
