/** The first administrator of a new environment is invited like any colleague; the invitation is imported by hand (H50). */
import { createHash, randomBytes } from 'node:crypto';
import type { Invitation } from '../../cloudfunctions/ports';
import { spell } from '../../cloudfunctions/usecases/ids';
import { defaultSettings } from '../../shared/policy/settings';
import { DAY } from '../../shared/time/shanghai';

export interface FirstAdministrator {
  /** Twelve letters, handed over by word of mouth; stored nowhere. */
  code: string;
  document: Invitation;
}

export function firstAdministrator(name: string, mobile: string, now: number): FirstAdministrator {
  const code = spell(randomBytes(12), 12);
  return {
    code,
    document: {
      _id: createHash('sha256').update(code).digest('hex'),
      kind: 'staff',
      name,
      gender: 'unknown',
      mobile,
      roles: ['administrator'],
      at: now,
      until: now + defaultSettings.invitationDays * DAY,
      by: { personId: 'deployment', name: '部署' },
      inputHash: '',
    },
  };
}
