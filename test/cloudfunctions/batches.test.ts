import { Batches, together } from '../../cloudfunctions/usecases/batches';

function robotOf(wait = async () => undefined) {
  const said: [string, string, readonly string[]][] = [];
  const robot = async (key: string, text: string, mobiles: readonly string[]) => {
    said.push([key, text, mobiles]);
    return { outcome: 'sent' as const };
  };
  const no = () => Promise.reject(new Error('only the robot speaks here'));
  const messenger = { robot, subscribe: no, sms: no };
  return { said, batches: new Batches({ messenger, wait }) };
}

describe('messages of one tick to the same person', () => {
  test('go out as one, and each is told what became of it', async () => {
    const { said, batches } = robotOf();
    const all = ['一', '二', '三'].map((text) => batches.send('service', text, ['139']));
    expect(await Promise.all(all)).toEqual(Array(3).fill({ outcome: 'sent' }));
    expect(said).toEqual([['service', '【提醒】共 3 项\n\n一\n\n二\n\n三', ['139']]]);
  });

  test('one alone is said as it is', async () => {
    const { said, batches } = robotOf();
    await batches.send('service', '一', ['139']);
    expect(said).toEqual([['service', '一', ['139']]]);
  });

  test('other people and other groups get their own', async () => {
    const { said, batches } = robotOf();
    await Promise.all([
      batches.send('service', '一', ['139']),
      batches.send('service', '二', ['138']),
      batches.send('finance', '三', ['139']),
    ]);
    expect(said.map(([, text]) => text)).toEqual(['一', '二', '三']);
  });

  test('what does not fit into 2,048 bytes goes into the next, nothing is cut', async () => {
    const { said, batches } = robotOf();
    const texts = Array.from({ length: 40 }, (_, place) => `${place} ${'保'.repeat(60)}`);
    await Promise.all(texts.map((text) => batches.send('service', text, ['139'])));
    expect(said.length).toBeGreaterThan(1);
    for (const [, text] of said) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048);
    for (const text of texts)
      expect(said.filter(([, message]) => message.split('\n\n').includes(text))).toHaveLength(1);
  });

  test('what comes after it went out is a message of its own', async () => {
    const { said, batches } = robotOf();
    await batches.send('service', '一', ['139']);
    await batches.send('service', '二', ['139']);
    expect(said.map(([, text]) => text)).toEqual(['一', '二']);
  });
});

test('together says how many there are', () => {
  expect(together(['一', '二'])).toBe('【提醒】共 2 项\n\n一\n\n二');
});
