import type { NoticeWords } from './notices.en.ts';

export const heading = 'Länken kunde inte följas helt';

/** Vad i en länk som inte kunde följas, på svenska. */
export const notice: NoticeWords = {
  unknown_key: (key, _value, nearest) =>
    `”${key}” ingår inte i en länk${nearest === '' ? '' : ` (närmast: ${nearest})`}.`,
  unknown_value: (key, value, nearest) =>
    `”${value}” är inte känt under ”${key}”${nearest === '' ? '' : ` (närmast: ${nearest})`}.`,
  unreadable: (key, value, _nearest) => `”${value}” under ”${key}” kan inte läsas.`,
  newer_version: (_key, value, _nearest) =>
    `Länken är av version ${value}, som programmet inte känner; den läses så långt det går.`,
  no_rate_for_operations: () =>
    'För en insats finns inget tal per invånare, eftersom de boende där inte är dess nämnare; antal visas.',
  no_change_for_operations: () =>
    'Ingen förändring räknas ut mellan insatser, eftersom ingen är den andra lik; antal visas.',
  change_needs_two_years: () => 'En förändring kräver staplar och två år, från och till; antal visas.',
  stated_needs_one_operation: () => 'Uppgivet och specificerat jämförs för en insats; välj en. Staplar visas.',
  impossible_by: (_key, value, _nearest) => `Den här figuren kan inte grupperas efter ”${value}”.`,
  years_swapped: (_key, value, _nearest) => `Åren ${value} stod i omvänd ordning och har bytt plats.`,
};
