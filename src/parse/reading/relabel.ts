import { type CodeColumn, codesFor, labelsOf } from '../../table/table.ts';

/** Which rows of a table are taken, ascending; null for all of them. */
export type Taken = Uint32Array | null;

/** A column in the rows that are taken, with labels worked out from its own. */
export function relabelled(
  column: CodeColumn,
  taken: Taken,
  labelOf: (label: string, code: number) => string = (label) => label,
): CodeColumn {
  const known = new Map<string, number>();
  const next = new Uint32Array(column.labels.size);
  for (let code = 0; code < next.length; code++) {
    const label = labelOf(column.labels.at(code), code);
    const place = known.get(label) ?? known.size;
    known.set(label, place);
    next[code] = place;
  }
  const labels = labelsOf([...known.keys()]);
  const given = column.codes;
  if (taken === null && next.every((place, code) => place === code)) return Object.freeze({ codes: given, labels });
  const codes = codesFor(known.size, taken?.length ?? given.length);
  if (taken === null) for (let at = 0; at < codes.length; at++) codes[at] = next[given[at] as number] as number;
  else for (let at = 0; at < codes.length; at++) codes[at] = next[given[taken[at] as number] as number] as number;
  return Object.freeze({ codes, labels });
}
