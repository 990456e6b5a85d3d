import type { Router } from '../http/router';
import type { Parts } from '../parts';
import { mountSms } from '../sms/endpoint';
import { mountBackup } from './backup';
import { mountClockControl } from './clock';
import { mountDatabaseControl } from './database';
import { mountFaultControl } from './faults';
import { mountFunctionControl } from './functions';
import { mountWechatControl } from './wechat';

/** The control interface: for developers, the desk and tests; never part of the real cloud. */
export function mountControl(router: Router, parts: Parts): void {
  const { application, meter, people, warnings } = parts;
  router.on('GET', '/dev/ready', () => ({ ready: true }));
  router.on('GET', '/dev/people', () =>
    people.list().map((person) => ({
      ...person,
      roleText: application.roleNames[person.role] ?? person.role,
    })),
  );
  router.on('GET', '/dev/actions', () => application.actions(parts.clock.now()));
  router.on('GET', '/dev/meter', () => meter.read());
  router.on('GET', '/dev/warnings', () => warnings.list());
  router.on('DELETE', '/dev/meter', () => {
    meter.reset();
    warnings.clear();
    return meter.read();
  });
  mountClockControl(router, parts);
  mountBackup(router, parts);
  mountDatabaseControl(router, parts);
  mountFaultControl(router, parts);
  mountFunctionControl(router, parts);
  mountWechatControl(router, parts);
  mountSms(router, parts);
}
