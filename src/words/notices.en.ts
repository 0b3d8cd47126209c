export const heading = 'The link could not be followed in full';

/** What in a link could not be followed, in English. */
export const notice = {
  unknown_key: (key: string, _value: string, nearest: string) =>
    `“${key}” is not part of a link${nearest === '' ? '' : ` (nearest: ${nearest})`}.`,
  unknown_value: (key: string, value: string, nearest: string) =>
    `“${value}” is not known under “${key}”${nearest === '' ? '' : ` (nearest: ${nearest})`}.`,
  unreadable: (key: string, value: string, _nearest: string) => `“${value}” under “${key}” cannot be read.`,
  newer_version: (_key: string, value: string, _nearest: string) =>
    `The link is of version ${value}, which this program does not know; it is read as far as possible.`,
  no_rate_for_operations: () =>
    'There is no rate for an operation, since its residents are not its denominator; counts are shown.',
  no_change_for_operations: () =>
    'No change is worked out between operations, since no two are the same; counts are shown.',
  change_needs_two_years: () => 'A change needs bars and two years, from and to; counts are shown.',
  stated_needs_one_operation: () => 'Stated and itemised are compared for one operation; choose one. Bars are shown.',
  impossible_by: (_key: string, value: string, _nearest: string) => `This figure cannot be grouped by “${value}”.`,
  years_swapped: (_key: string, value: string, _nearest: string) =>
    `The years ${value} were the wrong way round and have been swapped.`,
};

export type NoticeWords = typeof notice;
