import { openids } from '../../shared/contract/examples';
import { openStage, type Stage, until } from './stage';

/** What a newcomer sees after `npm start`. */
describe('the desk', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('shows an owner’s phone and a staff member’s side by side', async () => {
    await stage.desk.screen('left').getByText('报修').first().waitFor();
    await stage.desk.screen('right').getByText('工作台').first().waitFor();
    await stage.desk.page.getByText('装后无忧').first().waitFor();
  });

  test('any person of the demonstration can be chosen in each', async () => {
    const crew = stage.desk.phone('right', openids.crew);
    await crew.open('pages/workbench/index');
    await crew.see('工作台');
    const wangwei = stage.desk.phone('left', openids.wangwei);
    await wangwei.open('pages/mine/index');
    await wangwei.see('我的');
  });

  test('going back in one phone leaves the other where it is', async () => {
    const owner = stage.desk.phone('left', openids.wang);
    const head = stage.desk.phone('right', openids.engineeringHead);
    await owner.open('pages/home/index');
    await head.open('pages/workbench/index');
    await head.tap(/WX-DEM0-0001/);
    await head.see('签收回执');
    await owner.tap('报修');
    await owner.see('提交报修');
    await head.back();
    await head.see(/^我的 \d+$/);
    await owner.see('提交报修');
  });

  test('moves the clock', async () => {
    const now = async () => (await stage.cloud.get<{ now: number }>('/dev/clock')).now;
    const before = await now();
    await stage.desk.page.getByRole('button', { name: '+60 天' }).click();
    const after = await until(now, (time) => time - before > 59 * 86_400_000);
    expect(after - before).toBeGreaterThanOrEqual(60 * 86_400_000);
  });

  test('has nothing to complain about', () => {
    expect(stage.desk.errors).toEqual([]);
  });
});
