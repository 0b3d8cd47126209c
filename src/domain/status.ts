/**
 * Observation status, after the SDMX code list OBS_STATUS. A value is absent exactly when
 * the status is one of M, Q, L or Z; the four ways of being absent are never mixed up with
 * one another or with an observed zero.
 */
const STATUSES = ['A', 'P', 'E', 'B', 'U', 'M', 'Q', 'L', 'Z'] as const;
export type Status = (typeof STATUSES)[number];

/** The five kinds of value that are kept apart from file to screen to file. */
export type ValueState = 'observed' | 'missing' | 'suppressed' | 'not_yet' | 'not_applicable';

const ABSENT: Partial<Record<Status, ValueState>> = {
  M: 'missing',
  Q: 'suppressed',
  L: 'not_yet',
  Z: 'not_applicable',
};

export function valueStateOf(status: Status): ValueState {
  return ABSENT[status] ?? 'observed';
}

export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}
