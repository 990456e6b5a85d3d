import { idOf, openids } from '../../shared/contract/examples';
import {
  type Settings,
  settingsFrom,
  type TemplateKey,
  templateKeys,
} from '../../shared/policy/settings';
import { watchPolicy } from '../../shared/policy/watch';
import { personOf } from './people';

const contact = (openid: string) => ({
  personId: idOf(openid),
  name: personOf(openid).name,
  mobile: personOf(openid).mobile,
});

/** Group robots of the departments, by key. */
export const robots = [
  { key: 'demo-robot-service', name: '客服部群' },
  { key: 'demo-robot-engineering', name: '工程部群' },
  { key: 'demo-robot-design', name: '设计部群' },
  { key: 'demo-robot-finance', name: '财务部群' },
];

/** Under these ids the local WeChat knows the message templates. */
export const templateId = (key: TemplateKey): string => `local-${key}`;

export const company: Partial<Settings> & { _id: string } = {
  _id: 'company',
  version: 1,
  name: '水木南山装饰',
  service: '客服部',
  phone: '0755-8600 1234',
  emergencyPhone: '0755-8600 0000',
  departments: {
    service: { head: contact(openids.manager), robotKey: 'demo-robot-service' },
    engineering: {
      head: contact(openids.engineeringHead),
      deputy: contact(openids.projectManager),
      robotKey: 'demo-robot-engineering',
    },
    design: { head: contact(openids.designHead), robotKey: 'demo-robot-design' },
    finance: { head: contact(openids.financeOne), robotKey: 'demo-robot-finance' },
  },
  manager: contact(openids.manager),
  leader: contact(openids.leader),
  templates: Object.fromEntries(
    templateKeys.map((key) => [key, templateId(key)]),
  ) as Settings['templates'],
  sms: {
    on: true,
    sign: '水木南山装饰',
    appId: '1400000001',
    templates: { appointment: '2000001', progress: '2000002', revisit: '2000003', slip: '2000004' },
  },
  watch: { ...watchPolicy, smsTemplate: '2000005' },
  // Its clock may stand still while somebody, or a test, tries everything in one minute.
  perAccount: { callsPerMinute: 6_000, operationsPerDay: 24_000, strangersPerDay: 2_000 },
};

export const settings: Settings = settingsFrom(company);
