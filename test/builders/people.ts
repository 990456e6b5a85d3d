import type { Actor, Home, Member, Named } from '../../shared/domain/case';
import type { DepartmentId, Role } from '../../shared/policy/words';

const staff = (id: string, name: string, role: Role, departmentId?: DepartmentId): Actor => ({
  personId: id,
  name,
  gender: 'female',
  roles: [role],
  ...(departmentId ? { departmentId } : {}),
});

export const owner: Actor = { personId: 'owner', name: '王芳', gender: 'female', roles: ['owner'] };
export const husband: Actor = {
  personId: 'husband',
  name: '李强',
  gender: 'male',
  roles: ['owner'],
};
export const agent = staff('agent', '陈静', 'agent', 'service');
export const otherAgent = staff('agent-2', '孙丽', 'agent', 'service');
export const manager = staff('manager', '罗敏', 'manager', 'service');
export const leader = staff('leader', '何志远', 'leader');
export const head = staff('head', '张伟', 'head', 'engineering');
export const designHead = staff('design-head', '徐妍', 'head', 'design');
export const designer = staff('designer', '林晓', 'designer', 'design');
export const supervisor = staff('supervisor', '黄志强', 'supervisor', 'engineering');
export const projectManager = staff('pm', '何勇', 'projectManager', 'engineering');
export const crew = staff('crew', '刘建国', 'crew', 'engineering');
export const finance = staff('finance', '吴霞', 'finance', 'finance');
export const otherFinance = staff('finance-2', '郑涛', 'finance', 'finance');
export const administrator = staff('admin', '高洁', 'administrator');

export const everybody: readonly Actor[] = [
  owner,
  agent,
  manager,
  leader,
  head,
  designer,
  supervisor,
  projectManager,
  crew,
  finance,
  otherFinance,
  administrator,
];

export const named = ({ personId, name }: Actor): Named => ({ personId, name });

export const memberOf = (
  { personId, name, gender }: Actor,
  mobile: string,
  maySign = true,
): Member => ({ personId, name, gender, mobile, part: 'owner', maySign });

export const aHome: Home = {
  id: 'FWTEST0001',
  projectId: 'XMTEST0001',
  label: '南山里 3 栋 1202',
  address: '深圳市南山区南山大道 88 号',
  region: 'city',
};
