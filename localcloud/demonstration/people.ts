import { idOf, openids, waiting } from '../../shared/contract/examples';
import type { DepartmentId, Gender, Role } from '../../shared/policy/words';

export interface DemoPerson {
  openid: string;
  name: string;
  gender: Gender;
  mobile: string;
  roles: Role[];
  departmentId?: DepartmentId;
}

const owner = (openid: string, name: string, gender: Gender, mobile: string): DemoPerson => ({
  openid,
  name,
  gender,
  mobile,
  roles: ['owner'],
});

const staff = (
  openid: string,
  name: string,
  gender: Gender,
  mobile: string,
  role: Role,
  departmentId?: DepartmentId,
): DemoPerson => ({
  openid,
  name,
  gender,
  mobile,
  roles: [role],
  ...(departmentId ? { departmentId } : {}),
});

/** In the file, with no WeChat account bound yet: the wife of an owner. */
export const unbound = {
  personId: 'owner-liumin',
  name: '刘敏',
  gender: 'female' as Gender,
  mobile: '13800002302',
  roles: ['owner'] as Role[],
};

/** Came by an invitation without its number: an administrator has to see him first (H50). */
export const newcomer = (at: number) => ({
  openid: waiting.openid,
  boundAt: at,
  name: '高翔',
  gender: 'male' as Gender,
  mobile: '',
  roles: [] as Role[],
  joining: {
    invitationId: '0'.repeat(64),
    at,
    roles: ['crew'] as Role[],
    departmentId: 'engineering' as DepartmentId,
    mobile: '13900000061',
    invitedBy: { personId: idOf(openids.manager), name: '罗敏' },
  },
});

/** Six owners (two of them a couple, one with two homes), a tenant, and staff over all roles. */
export const people: DemoPerson[] = [
  owner(openids.wang, '王芳', 'female', '13800001202'),
  owner(openids.wangwei, '王伟', 'male', '13800002301'),
  owner(openids.ouyang, '欧阳建华', 'male', '13800006621'),
  owner(openids.chen, '陈建国', 'male', '13800000601'),
  owner(openids.li, '李娜', 'female', '13800000903'),
  owner(openids.zhou, '周强', 'male', '13800000904'),
  owner(openids.tenant, '许梅', 'female', '13800000602'),
  staff(openids.agentChen, '陈静', 'female', '13900000007', 'agent', 'service'),
  staff(openids.agentSun, '孙丽', 'female', '13900000008', 'agent', 'service'),
  staff(openids.manager, '罗敏', 'female', '13900000001', 'manager', 'service'),
  staff(openids.leader, '何志远', 'male', '13900000000', 'leader'),
  staff(openids.engineeringHead, '张伟', 'male', '13900000010', 'head', 'engineering'),
  staff(openids.designHead, '徐妍', 'female', '13900000020', 'head', 'design'),
  staff(openids.designer, '林晓', 'female', '13900000021', 'designer', 'design'),
  staff(openids.supervisor, '黄志强', 'male', '13900000011', 'supervisor', 'engineering'),
  staff(openids.projectManager, '何勇', 'male', '13900000012', 'projectManager', 'engineering'),
  staff(openids.crew, '刘建国', 'male', '13900000013', 'crew', 'engineering'),
  staff(openids.crewTwo, '马丁', 'male', '13900000014', 'crew', 'engineering'),
  staff(openids.financeOne, '吴霞', 'female', '13900000030', 'finance', 'finance'),
  staff(openids.financeTwo, '郑涛', 'male', '13900000031', 'finance', 'finance'),
  staff(openids.administrator, '高洁', 'female', '13900000040', 'administrator'),
];

export function personOf(openid: string): DemoPerson {
  const person = people.find((candidate) => candidate.openid === openid);
  if (!person) throw new Error(`nobody in the demonstration is '${openid}'`);
  return person;
}

export const named = (openid: string) => ({ personId: idOf(openid), name: personOf(openid).name });
