import { collections } from '../../config/database/collections';
import { wanted } from '../../config/deploy/wanted';
import { templates } from '../../shared/policy/notices';
import { deployer } from './deployed';
import { startTencentCloud, type TencentCloud } from './tencentCloud/server';

const envId = 'renocare-test';

let cloud: TencentCloud;
let deploy: ReturnType<typeof deployer>;

beforeEach(async () => {
  cloud = await startTencentCloud(envId);
  deploy = deployer(cloud);
});

afterEach(() => cloud.close());

const writes = () =>
  cloud.calls.filter((call) => /Create|Update|Modify|Delete/.test(call.split('.')[1] ?? ''));

test('plan names everything an empty environment lacks, and changes nothing', async () => {
  const { code, out } = await deploy(['plan', '--env', envId]);

  expect({ code, out }).toMatchObject({ code: 0 });
  for (const { name } of collections) expect(out).toContain(`collection ${name}`);
  expect(out).toContain('index cases.wakeAt (wakeAt, _id)');
  expect(out).toContain('storage: READONLY → PRIVATE');
  expect(out).toContain('function api: 256 MB, 20 s, Nodejs18.15');
  expect(out).toContain('timer clock.eachMinute 20 * * * * * *');
  expect(out).toContain('timer watch.eachTenMinutes 45 4,14,24,34,44,54 * * * * *');
  for (const { name, openapi } of wanted({}).functions)
    if (openapi.length > 0) expect(out).toContain(`openapi of ${name}: ${openapi.join(', ')}`);
  expect(out).toContain('phonenumber.getPhoneNumber');
  for (const { title, fields } of Object.values(templates))
    expect(out).toContain(`${title}（${Object.values(fields).join(', ')}）`);
  expect(out).toContain('wxa_media_check, subscribe_msg_change_event → events');
  expect(writes()).toEqual([]);
});

test('apply makes it so, closed before open and timers last; a second time changes nothing', async () => {
  const first = await deploy(['apply', '--env', envId]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toContain('线上与应有的样子一致');

  const made = writes();
  const at = (call: string) => made.indexOf(call);
  expect(at('tcb.CreateTable')).toBeLessThan(at('tcb.ModifyResourcePermission'));
  expect(at('tcb.ModifyStorageSafeRule')).toBeLessThan(at('scf.CreateFunction'));
  expect(made.at(-1)).toBe('scf.BatchCreateTrigger');
  expect(cloud.environment.permissions.get('cases')).toBe('ADMINONLY');
  expect(JSON.parse(cloud.environment.functionRules ?? '')).toEqual({
    '*': { invoke: false },
    api: { invoke: 'auth != null' },
  });
  expect([...cloud.environment.functions.keys()].sort()).toEqual([
    'api',
    'clock',
    'events',
    'forms',
    'sheets',
    'watch',
  ]);

  cloud.calls.length = 0;
  const second = await deploy(['apply', '--env', envId]);
  expect(second).toMatchObject({ code: 0 });
  expect(second.out).toContain('没有要改的');
  expect(writes()).toEqual([]);
  expect(await deploy(['check', '--env', envId])).toMatchObject({ code: 0 });
});

test('what somebody altered by hand is found by check and mended by apply', async () => {
  await deploy(['apply', '--env', envId]);
  const { environment } = cloud;
  environment.permissions.set('people', 'READONLY');
  environment.storage = 'READONLY';
  environment.functionRules = '{"*":{"invoke":true}}';
  environment.tables.set(
    'cases',
    (environment.tables.get('cases') ?? []).filter(({ Name }) => Name !== 'wakeAt'),
  );
  environment.tables.delete('visits');
  const openid = environment.tables.get('people')?.find(({ Name }) => Name === 'openid');
  if (!openid) throw new Error('not indexed');
  openid.Keys = [{ Name: 'openid', Direction: '-1' }];
  openid.Unique = true;
  environment.functions.delete('watch');
  const api = environment.functions.get('api');
  const clock = environment.functions.get('clock');
  if (!api || !clock) throw new Error('not deployed');
  api.Timeout = 3;
  api.MemorySize = 128;
  api.Environment.Variables.push({ Key: 'DEBUG', Value: 'all' });
  api.zip = Buffer.from('somebody else’s code');
  clock.Triggers = [{ TriggerName: 'hourly', Type: 'timer', TriggerDesc: '0 0 * * * * *' }];

  const check = await deploy(['check', '--env', envId]);
  expect(check.code).toBe(1);
  for (const line of [
    'collection people: READONLY → ADMINONLY',
    'storage: READONLY → PRIVATE',
    'function rules',
    'index cases.wakeAt',
    'collection visits',
    'index visits.mobile',
    'index people.openid (openid), was (−openid)',
    'function watch: ',
    'timer watch.eachTenMinutes',
    'function api: 3 s → 20 s, 128 MB → 256 MB, variables',
    'code of api: ',
    'altered since it was deployed',
    'timer clock.hourly 0 0 * * * * *: removed',
    'timer clock.eachMinute',
  ]) {
    expect(check.out).toContain(line);
  }

  expect(await deploy(['apply', '--env', envId])).toMatchObject({ code: 0 });
  expect(await deploy(['check', '--env', envId])).toMatchObject({ code: 0 });

  expect(environment.tables.get('people')?.find(({ Name }) => Name === 'openid')).toMatchObject({
    Unique: false,
    Keys: [{ Name: 'openid', Direction: '1' }],
  });
  expect(api.Environment.Variables.map(({ Key }) => Key)).not.toContain('DEBUG');
  expect(clock.Triggers.map(({ TriggerName }) => TriggerName)).toEqual(['eachMinute']);
});

test('cut short in the middle, it goes on where it stopped', async () => {
  cloud.failOnce('scf.CreateFunction', 'InternalError');
  const broken = await deploy(['apply', '--env', envId]);
  expect(broken.code).toBe(2);
  expect(broken.out).toContain('InternalError');
  expect(cloud.environment.tables.size).toBe(collections.length);
  expect(cloud.environment.functions.size).toBe(0);

  expect(await deploy(['apply', '--env', envId])).toMatchObject({ code: 0 });
  expect(await deploy(['check', '--env', envId])).toMatchObject({ code: 0 });
});

test('what is not ours is named and left alone', async () => {
  cloud.environment.tables.set('orders', []);
  cloud.environment.permissions.set('orders', 'READONLY');
  const { out } = await deploy(['apply', '--env', envId]);
  expect(out).toContain('collection orders：不是本产品的，不动');
  expect(cloud.environment.permissions.get('orders')).toBe('READONLY');
});

test.each([
  ['no key', { TENCENTCLOUD_SECRETKEY: '' }, ['plan', '--env', envId], 'TENCENTCLOUD_SECRETKEY'],
  ['a wrong key', { TENCENTCLOUD_SECRETKEY: 'x' }, ['plan', '--env', envId], '密钥不对'],
  ['a wrong key id', { TENCENTCLOUD_SECRETID: 'x' }, ['plan', '--env', envId], '密钥 ID 不存在'],
  ['another environment', {}, ['plan', '--env', 'nobody'], '找不到这个云环境'],
  ['no environment', {}, ['plan'], '缺少 --env'],
  ['no command', {}, ['--env', envId], '没有说要做什么'],
  ['a command that is none', {}, ['frobnicate'], '没有“frobnicate”这个命令'],
  ['a rehearsal of nothing', {}, ['migrate', '--dry'], '缺少 --copy'],
  ['no rehearsal', {}, ['migrate', '--copy', '.'], '缺少 --dry'],
  ['nothing exported', {}, ['migrate', '--dry', '--copy', 'docs'], 'deploy -- export'],
])('%s: a clear sentence', async (_, shell, args, sentence) => {
  const { code, out } = await deploy(args, shell as Record<string, string>);
  expect(code).toBe(2);
  expect(out).toContain(sentence);
  expect(out).not.toMatch(/\n\s+at /);
  expect(out).not.toContain(cloud.key.secret);
});
