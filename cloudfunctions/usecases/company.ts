import type { Settings } from '../../shared/policy/settings';

/** How the company is reached, for everybody. */
export const companyOf = (settings: Settings) => ({
  name: settings.name,
  service: settings.service,
  phone: settings.phone,
  emergencyPhone: settings.emergencyPhone,
  hours: settings.calendar.windows.map(([from, to]) => `${from}–${to}`).join('、'),
});
