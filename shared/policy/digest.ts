/** The morning's digest: when it goes out, and how much it says. */
export interface DigestPolicy {
  /** From then on … */
  time: string;
  /** … until then: after an outage that lasts longer the day has begun, and the workbench says the same. */
  until: string;
  /** So many of the next ones are named. */
  names: number;
}

export const digest: DigestPolicy = { time: '08:40', until: '09:20', names: 3 };

/** A company may set it within these hours; the clock looks every so many minutes of them. */
export const digestSpan = ['08:00', '09:25'] as const;
export const digestEvery = 5;
