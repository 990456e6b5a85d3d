import { join } from 'node:path';
import { writeSheets } from '../../cloudfunctions/sheets/write';
import type { Output } from '../../shared/contract';
import { openids, projects } from '../../shared/contract/examples';
import { DAY, dateOf } from '../../shared/time/shanghai';
import { type Row, workbook } from '../builders/spreadsheet';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { type BadNetwork, badNetwork } from './badNetwork';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');
const { financeOne, financeTwo, manager, agentChen } = openids;

/** Files that come to a phone and leave it: spreadsheets of old customers and of receipts, the record of looks. */
describe('tables on the real build', () => {
  let cloud: RunningCloud;
  let now: number;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
    now = await cloud.now();
  }, 120_000);
  afterEach(() => {
    for (const app of open.splice(0)) {
      app.close();
      expect(app.errors).toEqual([]);
    }
  });
  afterAll(() => cloud?.stop());

  function phoneOf(openid: string): MiniProgram & { network: BadNetwork } {
    const network = badNetwork(cloud.url, openid);
    const app = openMiniProgram({ dist, cloud: network });
    open.push(app);
    return Object.assign(app, { network });
  }
  async function imported(): Promise<Output<'import.list'>['imports']> {
    const { data } = await cloud.call(financeOne, 'import.list');
    return (data as Output<'import.list'>).imports;
  }

  const ago = (days: number): string => dateOf(now - days * DAY);
  const customer = (number: string, room: string, mobile: string): Row => ({
    number,
    room,
    mobile,
    community: '望江苑',
    building: '6 栋',
    address: '深圳市宝安区望江路 6 号',
    name: '何伟',
    agent: '陈静',
    depositPaid: ago(500),
    measured: ago(495),
    contractSigned: ago(470),
    finalAccepted: ago(200),
    contractSum: 98_000,
  });

  test('old customers: template, choice, wrong lines, a second person, all of them in', async () => {
    const app = phoneOf(financeOne);
    const page = await app.open('pages/workbench/index');
    await page.tap('新建');
    await page.tap('表格导入');
    await page.tap('下载模板');
    await page.see('每一列的说明和例子都在模板里');
    expect(app.shown.documents).toEqual(['http://usr/老客户资料模板.xlsx']);

    // Nothing chosen, then a file that is no spreadsheet.
    await page.tap('选择表格上传检查');
    expect(page.path).toBe('manager/imports/index');
    const sheet = await writeSheets(
      workbook('customers', [
        customer('HT-W-1', '0301', '13800006601'),
        customer('HT-W-2', '0302', '1380000'),
      ]),
    );
    app.answers.files = () => [{ name: '老客户.xlsx', bytes: Buffer.from('no spreadsheet') }];
    await page.tap('选择表格上传检查');
    expect(page.text()).toMatch(/表格|xlsx/);
    expect(page.path).toBe('manager/imports/index');
    const before = (await imported()).length;

    // The answer is lost; the same file is asked for again, not another import made.
    app.answers.files = () => [{ name: '老客户.xlsx', bytes: sheet }];
    app.network.cut = { action: 'import.check', when: 'after' };
    await page.tap('选择表格上传检查');
    await page.see('网络不太好');
    app.network.cut = null;
    await page.tap('再检查一次');
    await page.see('有误的地方');
    expect(await imported()).toHaveLength(before + 1);
    expect(page.text()).toContain('第 3 行 · 手机号');
    expect(page.text()).toMatch(/将建立房屋和工程 ?1 套/);
    expect(page.text()).not.toContain('核对无误,导入这');

    const second = phoneOf(financeTwo);
    const shown = await second.open(app.url);
    second.answers.modal = ({ content }) => String(content).includes('将导入 1 行');
    await shown.tap('核对无误,导入这 1 行');
    await shown.see('1 行都已处理完');
    const { data } = await cloud.call(manager, 'case.list', {
      scope: 'all',
      search: '望江苑',
      kind: 'project',
    });
    expect((data as Output<'case.list'>).items).toHaveLength(1);
  });

  test('the day’s receipts: one finance colleague, no second; the same sheet again books nothing', async () => {
    const app = phoneOf(financeOne);
    const page = await app.open('manager/imports/index');
    const { data } = await cloud.call(financeOne, 'case.show', { caseId: projects.owing });
    const { number } = (data as Output<'case.show'>).case;
    const rows: Row[] = [{ number, receiptNo: 'SJ-W-1', amount: 100, paidAt: ago(0) }];
    const sheet = await writeSheets(workbook('receipts', rows));
    app.answers.files = () => [{ name: '今天.xlsx', bytes: sheet }];
    app.answers.modal = () => true;
    await page.tap('当日收款');
    await page.tap('选择表格上传检查');
    await page.tap('登记这 1 张收据');
    await page.see('1 行都已处理完');
    const again = await app.open('manager/imports/index');
    await again.tap('当日收款');
    await again.tap('选择表格上传检查');
    await again.see('当日收款');
    expect(again.text()).not.toContain('登记这 1 张收据');
  });

  test('who looked at which number: seen by the manager, sent into a chat as a table (H61)', async () => {
    const agent = phoneOf(agentChen);
    const file = await agent.open(`staff/case/index?caseId=${projects.warranty}`);
    await file.tap('拨打');
    expect(agent.shown.calls).toHaveLength(1);
    expect(file.text()).toMatch(/1\d{10}/);

    const app = phoneOf(manager);
    const page = await app.open('pages/workbench/index');
    await page.tap('团队');
    await page.tap('管理');
    await page.tap('号码查看记录');
    await page.see('客服专员 陈静');
    expect(page.text()).toContain('王芳女士');
    app.network.cut = { action: 'reveal.export', when: 'after' };
    await page.tap('导出这个月的表格');
    await page.see('网络不太好');
    app.network.cut = null;
    await page.tap('导出这个月的表格');
    await page.tap('发到微信聊天');
    const [table] = app.shown.files;
    expect(table?.name).toMatch(/^号码查看记录-20\d\d-\d\d\.csv$/);
    expect(table?.text).toMatch(/^\uFEFF"时间","查看人"/);
    expect(table?.text).toContain('"客服专员 陈静","王芳女士"');
    // That it was taken is on the record, once.
    await page.refresh();
    expect(page.text().match(/导出了/g)).toHaveLength(1);
    await page.tap('上个月');
    await page.see('这个月没有人看过完整号码');
  });
});
