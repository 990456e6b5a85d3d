import { join } from 'node:path';
import { idOf, openids, projects, repairs } from '../../shared/contract/examples';
import type { ProjectCase, RepairCase } from '../../shared/domain/case';
import { MemoryCompany } from '../cloudfunctions/memory/company';
import { type MiniProgram, openMiniProgram } from './host';
import { memoryCloud } from './memoryCloud';

const dist = join(__dirname, '../../dist/weapp');
const stroke = [
  { x: 40, y: 40 },
  { x: 120, y: 110 },
  { x: 220, y: 50 },
  { x: 300, y: 120 },
];

/** Ways of staff from their own list to the end, by taps, on a company in memory. */
describe('from the workbench to the end', () => {
  let company: MemoryCompany;
  let app: MiniProgram;
  beforeEach(async () => {
    company = await MemoryCompany.start();
  });
  afterEach(() => {
    app.close();
    expect(app.errors).toEqual([]);
    expect(company.defects).toEqual([]);
  });

  function phoneOf(openid: string): MiniProgram {
    app = openMiniProgram({ dist, cloud: memoryCloud(company, openid) });
    app.answers.modal = () => true;
    return app;
  }

  test('crew on site: arrives, finishes with a photo, hands the phone over for the signature', async () => {
    const page = await phoneOf(openids.crew).open('pages/workbench/index');
    await page.tap('去办理');
    expect(page.path).toBe('staff/case/index');
    await page.tap('到达现场');
    await page.tap('我已到达');
    await page.tap('完工');
    await page.tap('添加照片');
    await page.input('做了什么', '重新嵌缝,试踩不松动');
    await page.tap('完工,请业主验收');
    await page.tap('业主验收签字');
    await page.input('请填写签字人姓名', '陈建国');
    await page.draw(stroke);
    await page.tap('确认验收');
    await page.see('待回访');
    const { confirmation } = company.kase<RepairCase>(repairs.appointed);
    expect(confirmation).toMatchObject({ name: '陈建国', way: 'crewPhone' });
  });

  test('finance: the contract’s sum is confirmed, a receipt is booked, less is open', async () => {
    const page = await phoneOf(openids.financeOne).open('pages/workbench/index');
    await page.tap('去办理');
    await page.tap('更多');
    await page.tap('确认合同金额');
    await page.input('请填写合同上的金额', '165000');
    await page.tap('金额无误,确认');
    expect(app.shown.toasts.at(-1)).toBe('合同金额已确认');

    await app.open(`staff/case/index?caseId=${projects.owing}`);
    await page.see('未结清¥12,600.00');
    await page.tap('登记收款');
    await page.input('请填写金额', '2,600');
    await page.input('照收据上印的,如:收字第0012号', 'SJ-2026-9100');
    await page.tap('登记');
    await page.see('未结清¥10,000.00');
    const { money } = company.kase<ProjectCase>(projects.owing);
    expect(money.at(-1)).toMatchObject({ receiptNo: 'SJ-2026-9100', amount: 260_000 });
  });

  test('the manager: a project without an agent is given to one of them, with what each has in hand', async () => {
    const page = await phoneOf(openids.manager).open('pages/workbench/index');
    await page.see('派单:指定专职客服');
    await page.tap('去办理');
    await page.tap('派单');
    expect(page.text()).toMatch(/孙丽.*在办 \d+ 单/);
    await page.tap('孙丽');
    await page.tap('确定派单');
    await page.see('专职客服 孙丽');
    expect(company.kase<ProjectCase>(projects.opened).agentId).toBe(idOf(openids.agentSun));
  });
});
