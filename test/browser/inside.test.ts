import { openStage, type Stage, until } from './stage';

/** The page behind the desk: what the local cloud does and holds. */
describe('inside the local cloud', () => {
  let stage: Stage;
  const tab = async (name: string) => {
    await stage.desk.page.getByRole('tab', { name }).click();
    return stage.desk.page.locator('#panel');
  };

  beforeAll(async () => {
    stage = await openStage();
    await stage.desk.screen('left').getByText('报修').first().waitFor();
    await stage.desk.page.getByRole('link', { name: '看里面' }).click();
    await stage.desk.page.getByRole('heading', { name: '本地云里面' }).waitFor();
  });
  afterAll(() => stage?.close());

  test('shows each call with its operations, and how they were read', async () => {
    const panel = await tab('调用');
    await panel.getByText('home.show').first().click();
    await panel
      .getByText(/索引 .+,读 \d+ 条得 \d+ 条/)
      .first()
      .waitFor();
  });

  test('browses the documents, and finds one by its _id', async () => {
    const panel = await tab('数据');
    await panel.getByRole('button', { name: /^people/ }).click();
    const first = panel.locator('summary code').first();
    await first.waitFor();
    const id = await first.innerText();
    await panel.getByPlaceholder('按 _id 找').fill(id);
    await panel.getByRole('button', { name: '找', exact: true }).click();
    await until(
      () => panel.locator('summary').count(),
      (count) => count === 1,
    );
    expect(await panel.locator('summary code').allInnerTexts()).toEqual([id]);
  });

  test('points out what the application does wrong', async () => {
    await (await tab('提示'))
      .getByText(/没有发现问题|慢的操作/)
      .first()
      .waitFor();
  });

  test('has something go wrong on demand', async () => {
    const panel = await tab('故障');
    await panel.getByLabel('故障').selectOption({ label: '定时器漏一次' });
    await panel.getByRole('button', { name: '布置' }).click();
    await panel.getByText('还会发生 1 次').waitFor();
    expect(await stage.cloud.get('/dev/faults')).toMatchObject([{ kind: 'timer', how: 'skip' }]);
    await panel.getByRole('button', { name: '全部撤掉' }).click();
    await panel.getByText('现在一切正常').waitFor();
  });

  test('says what all this would cost', async () => {
    await (await tab('计费')).getByText('home.show').first().waitFor();
  });

  test('goes back to the demonstration, asked twice', async () => {
    const before = await stage.cloud.get<unknown[]>('/dev/documents?collection=cases');
    await stage.cloud.clock({ advanceMs: 86_400_000 });
    await stage.desk.page.getByRole('button', { name: '恢复成演示的样子' }).click();
    await stage.desk.page.getByRole('button', { name: /再点一次/ }).click();
    await stage.desk.page.getByRole('button', { name: '恢复成演示的样子' }).waitFor();
    const after = await stage.cloud.get<unknown[]>('/dev/documents?collection=cases');
    expect(after).toHaveLength(before.length);
    expect(await stage.cloud.get('/dev/messages')).toEqual([]);
  });

  test('has nothing to complain about', () => {
    expect(stage.desk.errors).toEqual([]);
  });
});
