import { idOf, invitationIds, openids, projects, repairs } from '../../shared/contract/examples';
import { dateOf } from '../../shared/time/shanghai';
import { Story } from './story';

const { administrator, agentChen, agentSun, crew, crewTwo, manager, wang } = openids;
const { engineeringHead } = openids;
const DAY = 86_400_000;

describe('同事进出', () => {
  let story: Story;

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  const terms = {
    name: '吴敏',
    gender: 'female' as const,
    mobile: '13900000009',
    roles: ['agent' as const],
    departmentId: 'service' as const,
  };

  const comes = async (openid: string, code: string, mobile?: string) =>
    story.do(openid, 'me.join', {
      code,
      consent: 1,
      ...(mobile ? { phoneCode: await story.phoneCode(openid, mobile) } : {}),
    });
  const rolesOf = async (openid: string) =>
    (await story.do(openid, 'home.show', {})).me.roles.filter((role) => role !== 'owner');

  test('an invitation works once, for a week; with the number she is an agent at once', async () => {
    const { code } = await story.do(manager, 'staff.invite', terms);
    const joined = await comes('visitor-wu', code, terms.mobile);
    expect(joined).toMatchObject({ who: '吴敏女士', staff: true });
    expect((await story.do('visitor-wu', 'home.show', {})).me.roleText).toBe('客服部 客服专员');
    expect((await story.do(manager, 'staff.list', { role: 'agent' })).people).toContainEqual(
      expect.objectContaining({ name: '吴敏' }),
    );
    expect(await story.refused('visitor-else', 'me.join', { code, consent: 1 })).toMatchObject({
      code: 'not_found',
    });
    const { code: late } = await story.do(manager, 'staff.invite', {
      ...terms,
      mobile: '13900000019',
    });
    await story.cloud.clock({ advanceMs: 7 * DAY + 1 });
    expect(
      await story.refused('visitor-late', 'me.join', { code: late, consent: 1 }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('without the number there are no rights until an administrator has seen her; another number is refused', async () => {
    const { code } = await story.do(manager, 'staff.invite', terms);
    const other = await story.phoneCode('visitor-wu', '13912345678');
    expect(
      await story.refused('visitor-wu', 'me.join', { code, consent: 1, phoneCode: other }),
    ).toMatchObject({ code: 'bad_input', field: 'phoneCode' });
    const joined = await comes('visitor-wu', code);
    expect(joined).toMatchObject({ staff: false });
    expect(joined.waiting).toContain('系统管理员');
    expect(await rolesOf('visitor-wu')).toEqual([]);
    expect((await story.refused('visitor-wu', 'staff.list', { role: 'agent' })).code).toBe(
      'forbidden',
    );
    const { personId } = joined;
    const { waiting } = await story.do(manager, 'staff.show', {});
    expect(waiting.find((one) => one.personId === personId)).toMatchObject({
      name: '吴敏',
      roleText: '客服专员',
      invitedBy: '罗敏',
      passedOn: false,
      mayConfirm: false,
    });
    expect((await story.refused(manager, 'staff.confirm', { personId })).code).toBe('forbidden');
    expect((await story.refused('visitor-wu', 'staff.confirm', { personId })).code).toBe(
      'forbidden',
    );
    const twice = await Promise.all(
      [1, 2].map(() => story.cloud.call(administrator, 'staff.confirm', { personId })),
    );
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    await story.cloud.clock({ advanceMs: 60_001 });
    expect(await rolesOf('visitor-wu')).toEqual(['agent']);
    const stored = await story.cloud.get<Record<string, unknown>[]>(
      `/dev/documents?collection=people&id=${personId}`,
    );
    expect(stored[0]?.joined).toMatchObject({ how: 'face', by: { name: '高洁' } });
  });

  test('who waits is turned away, and comes in by another invitation only', async () => {
    const { code } = await story.do(manager, 'staff.invite', terms);
    const { personId } = await comes('visitor-wu', code);
    await story.do(manager, 'staff.withdraw', { personId, reason: '不认识' });
    expect((await story.refused(administrator, 'staff.confirm', { personId })).code).toBe(
      'not_found',
    );
    expect((await story.refused('visitor-wu', 'me.join', { code })).code).toBe('not_found');
    expect(await rolesOf('visitor-wu')).toEqual([]);
  });

  test('an open invitation is withdrawn, once and for all; one that was used is not', async () => {
    const { code } = await story.do(administrator, 'staff.invite', {
      ...terms,
      roles: ['finance'],
      departmentId: 'finance',
    });
    const find = async () =>
      (await story.do(manager, 'staff.show', {})).invitations.find(({ name }) => name === '吴敏');
    const open = await find();
    expect(open).toMatchObject({ invitedBy: '高洁', mayWithdraw: false, deadAt: null });
    const invitationId = open?.invitationId ?? '';
    expect((await story.refused(manager, 'staff.withdraw', { invitationId })).code).toBe(
      'forbidden',
    );
    await story.do(administrator, 'staff.withdraw', { invitationId, reason: '不来了' });
    await story.do(administrator, 'staff.withdraw', { invitationId });
    expect(await find()).toBeUndefined();
    const phoneCode = await story.phoneCode('visitor-wu', terms.mobile);
    expect(
      (await story.refused('visitor-wu', 'me.join', { code, consent: 1, phoneCode })).code,
    ).toBe('not_found');
    expect(
      await story.refused(administrator, 'staff.withdraw', { invitationId: invitationIds.family }),
    ).toMatchObject({ code: 'not_found', field: 'invitationId' });
    const again = await story.do(manager, 'staff.invite', terms);
    const used = (await find())?.invitationId ?? '';
    await comes('visitor-wu', again.code, terms.mobile);
    expect((await story.refused(manager, 'staff.withdraw', { invitationId: used })).code).toBe(
      'wrong_state',
    );
  });

  test('withdrawn and used in the same moment: one of both', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const mobile = `1390000008${turn}`;
      const { code } = await story.do(manager, 'staff.invite', { ...terms, mobile });
      const { invitations } = await story.do(manager, 'staff.show', {});
      const invitationId =
        invitations.find(({ name, deadAt }) => name === '吴敏' && deadAt === null)?.invitationId ??
        '';
      const as = `visitor-wu-${turn}`;
      const phoneCode = await story.phoneCode(as, mobile);
      const [ended, joined] = await Promise.all([
        story.cloud.call(manager, 'staff.withdraw', { invitationId }),
        story.cloud.call(as, 'me.join', { code, consent: 1, phoneCode }),
      ]);
      expect([ended?.ok, joined?.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  describe('who leaves', () => {
    const leaves = async (openid: string, successorId: string, cause: 'resigned' | 'dismissed') => {
      await story.do(administrator, 'staff.leave', {
        personId: idOf(openid),
        successorId,
        reason: '测试',
        cause,
      });
      await story.cloud.clock({ advanceMs: 60_001 });
    };
    const ownersCode = async () =>
      (
        await story.do(agentChen, 'person.invite', {
          caseId: projects.building,
          personId: 'owner-liumin',
        })
      ).code;
    const dutiesOf = async (rule: string) =>
      (await story.show(manager, projects.building)).duties.filter((duty) => duty.rule === rule);

    test('an agent resigns: the code in the owner’s hand opens all the same', async () => {
      const code = await ownersCode();
      await leaves(agentChen, idOf(agentSun), 'resigned');
      expect(await comes('visitor-liumin', code)).toMatchObject({ who: '刘敏女士' });
    });

    test('an agent is dismissed: it opens nothing, the owner reads whom to ask, the agent now owes one look', async () => {
      const code = await ownersCode();
      await leaves(agentChen, idOf(agentSun), 'dismissed');
      await Promise.all(
        ['a', 'b', 'c'].map(async (as) => {
          const refusal = await story.refused(`visitor-${as}`, 'me.join', { code, consent: 1 });
          expect(refusal).toMatchObject({ code: 'not_found', field: 'code' });
          expect(refusal.message).toContain('专职客服');
          expect(refusal.message).toContain('0755-8600 1234');
        }),
      );
      expect(await dutiesOf('H50.code')).toHaveLength(1);
      const strange = await story.refused('visitor-d', 'me.join', {
        code: 'ABCDEFGHJKMN',
        consent: 1,
      });
      expect(strange.code).toBe('not_found');
      expect(await dutiesOf('H50.code')).toHaveLength(1);
      const { code: fresh } = await story.do(agentSun, 'person.invite', {
        caseId: projects.building,
        personId: 'owner-liumin',
      });
      expect((await dutiesOf('H50.code')).filter(({ state }) => state !== 'done')).toEqual([]);
      expect(await comes('visitor-liumin', fresh)).toMatchObject({ who: '刘敏女士' });
    });

    test('an owner hired as finance is not opened by the agent’s older code', async () => {
      const code = await ownersCode();
      const { code: hired } = await story.do(administrator, 'staff.invite', {
        name: '刘敏',
        mobile: '13800002302',
        roles: ['finance'],
        departmentId: 'finance',
      });
      await comes('visitor-liumin', hired, '13800002302');
      const refusal = await story.refused('visitor-thief', 'me.join', { code, consent: 1 });
      expect(refusal.code).toBe('not_found');
      expect(refusal.message).toContain('系统管理员');
    });

    test('a dismissed administrator does not come back by a code from before, nor does a friend of hers', async () => {
      const second = { name: '欧阳娜', mobile: '13900000071', roles: ['administrator' as const] };
      const { code: hired } = await story.do(administrator, 'staff.invite', second);
      const { personId } = await comes('visitor-second', hired, second.mobile);
      await story.cloud.clock({ advanceMs: 60_001 });
      const friend = { ...terms, mobile: '13900000072', roles: ['administrator' as const] };
      const { code } = await story.do('visitor-second', 'staff.invite', friend);
      const own = await story.do('visitor-second', 'staff.invite', {
        ...friend,
        name: '自己',
        mobile: '13900000073',
      });
      await story.do(administrator, 'staff.leave', {
        personId,
        reason: '泄密',
        cause: 'dismissed',
      });
      await story.cloud.clock({ advanceMs: 60_001 });
      for (const [as, one, mobile] of [
        ['visitor-second', own.code, '13900000073'],
        ['visitor-friend', code, friend.mobile],
      ] as const) {
        const phoneCode = await story.phoneCode(as, mobile);
        const refusal = await story.refused(as, 'me.join', { code: one, consent: 1, phoneCode });
        expect(refusal).toMatchObject({ code: 'not_found' });
        expect(refusal.message).toContain('系统管理员');
      }
      const { invitations } = await story.do(administrator, 'staff.show', {});
      expect(invitations.filter(({ deadAt }) => deadAt !== null)).toHaveLength(2);
    });

    test('an administrator resigns: a newcomer of hers is seen by another one first, and she is no newcomer herself', async () => {
      const second = { name: '欧阳娜', mobile: '13900000071', roles: ['administrator' as const] };
      const { code: hired } = await story.do(administrator, 'staff.invite', second);
      const { personId } = await comes('visitor-second', hired, second.mobile);
      await story.cloud.clock({ advanceMs: 60_001 });
      const { code } = await story.do('visitor-second', 'staff.invite', terms);
      const own = await story.do('visitor-second', 'staff.invite', {
        ...terms,
        mobile: '13900000073',
        roles: ['administrator'],
      });
      await story.do(administrator, 'staff.leave', { personId, reason: '回老家' });
      await story.cloud.clock({ advanceMs: 60_001 });
      const phoneCode = await story.phoneCode('visitor-second', '13900000073');
      expect(
        (
          await story.refused('visitor-second', 'me.join', {
            code: own.code,
            consent: 1,
            phoneCode,
          })
        ).code,
      ).toBe('forbidden');
      const joined = await comes('visitor-wu', code, terms.mobile);
      expect(joined.waiting).not.toBe('');
      expect(await rolesOf('visitor-wu')).toEqual([]);
      const { waiting } = await story.do(administrator, 'staff.show', {});
      expect(waiting.find((one) => one.personId === joined.personId)).toMatchObject({
        passedOn: true,
        mayConfirm: true,
      });
    });
  });

  test('a manager makes no administrators, an agent no colleagues', async () => {
    expect(
      await story.refused(manager, 'staff.invite', { ...terms, roles: ['administrator'] }),
    ).toMatchObject({ code: 'forbidden' });
    expect(await story.refused(agentChen, 'staff.invite', terms)).toMatchObject({
      code: 'forbidden',
    });
    expect(
      await story.refused(agentChen, 'person.invite', {
        caseId: projects.warranty,
        personId: idOf(manager),
      }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('another WeChat account for somebody who is there: the former one ends', async () => {
    const { code } = await story.do(agentChen, 'person.invite', {
      caseId: projects.warranty,
      personId: idOf(wang),
    });
    await story.do('visitor-new-phone', 'me.join', { code, consent: 1 });
    expect((await story.do('visitor-new-phone', 'home.show', {})).me.name).toBe('王芳');
    await story.cloud.clock({ advanceMs: 61_000 });
    expect(await story.refused(wang, 'home.show', {})).toMatchObject({ code: 'not_bound' });
  });

  test('who leaves with work open needs a successor of the same trade; rights end within a minute', async () => {
    const personId = idOf(agentChen);
    const leave = { personId, reason: '个人原因离职' };
    const refusal = await story.refused(administrator, 'staff.leave', leave);
    expect(refusal).toMatchObject({ code: 'wrong_state', field: 'successorId' });
    expect(
      await story.refused(administrator, 'staff.leave', { ...leave, successorId: idOf(crew) }),
    ).toMatchObject({ code: 'bad_input', field: 'successorId' });
    const before = (await story.do(agentChen, 'duty.list', { scope: 'mine' })).duties.length;
    const others = (await story.do(agentSun, 'duty.list', { scope: 'mine' })).duties.length;
    const { handedOver } = await story.do(administrator, 'staff.leave', {
      ...leave,
      successorId: idOf(agentSun),
    });
    expect(handedOver).toBeGreaterThan(3);
    await story.cloud.clock({ advanceMs: 60_001 });
    expect(await story.refused(agentChen, 'duty.list', {})).toMatchObject({ code: 'not_bound' });
    const { duties } = await story.do(agentSun, 'duty.list', { scope: 'mine' });
    expect(duties.length).toBe(others + before);
    expect((await story.show(manager, projects.warranty)).agent?.name).toBe('孙丽');
    expect((await story.do(manager, 'staff.list', { role: 'agent' })).people).toHaveLength(1);
  });

  test('a crew’s job goes over with its appointment', async () => {
    await story.do(administrator, 'staff.leave', {
      personId: idOf(crew),
      successorId: idOf(crewTwo),
      reason: '离职',
    });
    const { repair } = await story.show(engineeringHead, repairs.appointed);
    expect(repair?.appointment?.crew.name).toBe('马丁');
  });

  test('whom the settings name, and the last administrator, stay until another is named', async () => {
    const head = await story.refused(administrator, 'staff.leave', {
      personId: idOf(engineeringHead),
      reason: '离职',
    });
    expect(head.message).toContain('工程部主管');
    const last = await story.refused(administrator, 'staff.leave', {
      personId: idOf(administrator),
      reason: '离职',
    });
    expect(last.message).toContain('至少要留一位系统管理员');
  });

  test('who looked at which number, for the manager, as a table too; old looks go after three years', async () => {
    const from = await story.now();
    await story.do(agentChen, 'number.reveal', {
      caseId: projects.warranty,
      personId: idOf(wang),
    });
    const span = { month: dateOf(from).slice(0, 7) };
    const { items } = await story.do(manager, 'reveal.list', span);
    expect(items).toEqual([
      { at: from, by: '客服专员 陈静', whose: '王芳女士', number: 'XM-NANS-HAN1' },
    ]);
    const { csv } = await story.do(manager, 'reveal.export', span);
    expect(csv).toContain('"客服专员 陈静","王芳女士"');
    // That it was taken is on the record too.
    expect((await story.do(manager, 'reveal.list', span)).items).toContainEqual(
      expect.objectContaining({
        by: '客服经理 罗敏',
        whose: `导出了 ${span.month} 的查看记录`,
        number: '',
      }),
    );
    expect(await story.refused(agentChen, 'reveal.list', span)).toMatchObject({
      code: 'forbidden',
    });
    const at = new Date(from + 1095 * DAY);
    at.setUTCMinutes(39, 0, 0);
    await story.cloud.clock({ now: at.getTime() });
    for (let minute = 0; minute < 62; minute++) {
      await story.cloud.clock({ advanceMs: 60_000 });
      if (minute % 60 === 1) await story.tick();
    }
    expect((await story.do(manager, 'reveal.list', span)).items).toEqual([]);
  });
});
