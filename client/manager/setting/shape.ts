import type { Input, Output } from '../../../shared/contract';
import type { Field } from '../../staff/form/fields';
import type { Values } from '../../staff/form/values';

export type Shown = Output<'settings.show'>;
export type Changes = Input<'settings.change'>['changes'];

/** The settings that the pages read; what the answer leaves open is read with care. */
export interface Company {
  version: number;
  name: string;
  service: string;
  phone: string;
  emergencyPhone: string;
  calendar: { windows: [string, string][]; exceptions?: Record<string, boolean> };
  quiet: [string, string];
  shiftHours: NonNullable<Changes['shiftHours']>;
  reports: NonNullable<Changes['reports']>;
  levels: Record<Level, { replyMinutes: number; resolveHours: number }>;
  visitHours: Record<'city' | 'county' | 'province', number>;
  urgentHours: Partial<Record<string, number>>;
  watch: { silentMinutes: number; againHours: number; smsTemplate: string };
  limits: NonNullable<Changes['limits']>;
  warnings: NonNullable<Changes['warnings']>;
  begins: NonNullable<Changes['begins']>;
  warrantyYears: Record<string, number>;
}
export type Level = 'normal' | 'ordinary' | 'major' | 'serious' | 'critical';

export const companyOf = ({ settings }: Shown): Company => settings as unknown as Company;

/** One page of settings: what it shows in a line, what it asks, what it changes. */
export interface Part {
  title: string;
  /** How it is now, in a line. */
  now: (shown: Shown) => string;
  fields: (shown: Shown) => Field[];
  start: (shown: Shown) => Values;
  changes: (values: Values, shown: Shown) => Changes;
  /** What a change does and does not do. */
  hint?: string;
}
