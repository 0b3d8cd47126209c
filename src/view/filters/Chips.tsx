import type { MouseEvent } from 'react';
import { codeListOf, type DimensionId } from '../../domain/domain.ts';
import type { Selection } from '../../selection/selection.ts';
import { type Change, type Desk, useDesk } from '../desk.ts';
import { Explained } from '../glossary/Explained.tsx';
import styles from './Chips.module.css';

interface Chip {
  readonly id: string;
  readonly text: string;
  /** The change that takes the filter away. */
  readonly without: Change;
}

/** More codes than this share one chip. */
const SEPARATE = 3;
const FILTERED = ['offence', 'operation', 'region'] as const;
const EVERYTHING: Change = { offence: null, operation: null, region: null, from: null, to: null, find: '' };

function codeChips({ speech, catalogue, selection }: Desk, dimension: DimensionId & keyof Selection): Chip[] {
  const codes = selection[dimension];
  if (codes === null) return [];
  const { filters, dimensions } = speech.words;
  if (codes.length === 0 || codes.length > SEPARATE) {
    const text = `${dimensions[dimension]}: ${codes.length === 0 ? filters.none.toLocaleLowerCase() : filters.chosen(speech.whole(codes.length), speech.isOne(codes.length))}`;
    return [{ id: dimension, text, without: { [dimension]: null } }];
  }
  const list = codeListOf(catalogue, dimension);
  return codes.map((code) => {
    const rest = codes.filter((other) => other !== code);
    const text = list?.get(code)?.label[speech.language] ?? code;
    return { id: `${dimension} ${code}`, text, without: { [dimension]: rest.length === 0 ? null : rest } };
  });
}

function chipsOf(desk: Desk, withYears: boolean): Chip[] {
  const { selection, speech } = desk;
  const { filters } = speech.words;
  const chips = FILTERED.flatMap((dimension) => codeChips(desk, dimension));
  if (withYears && selection.from !== null)
    chips.push({ id: 'from', text: filters.fromYear(String(selection.from)), without: { from: null } });
  if (withYears && selection.to !== null)
    chips.push({ id: 'to', text: filters.toYear(String(selection.to)), without: { to: null } });
  if (selection.find !== '') chips.push({ id: 'find', text: filters.withText(selection.find), without: { find: '' } });
  return chips;
}

/** Hands the focus to the chip beside one that is about to go. */
function handOn({ currentTarget }: MouseEvent<HTMLElement>): void {
  const chip = currentTarget.closest('li');
  const beside = [chip?.nextElementSibling, chip?.previousElementSibling];
  // The button that takes all away goes with the last chip but one.
  const next = beside.find((one) => one?.className === chip?.className);
  next?.querySelector('button')?.focus();
}

/** The active filters, each with a button that takes it away; the years only where no timeline stands for them. */
export function Chips({ withYears = true }: { readonly withYears?: boolean }) {
  const desk = useDesk();
  const { filters } = desk.speech.words;
  const chips = chipsOf(desk, withYears);
  if (chips.length === 0) return null;
  return (
    <Explained texts={chips.map(({ text }) => text)} language={desk.speech.language}>
      {(texts) => (
        <ul className={styles.chips} aria-label={filters.active}>
          {chips.map((chip, at) => (
            <li key={chip.id} className={styles.chip}>
              {/* One item of the row: the space beside a word that is explained would be lost between items. */}
              <span>{texts[at]}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={filters.remove(chip.text)}
                onClick={(event) => {
                  handOn(event);
                  desk.edit(chip.without);
                }}
              />
            </li>
          ))}
          {chips.length > 1 ? (
            <li>
              <button type="button" className={styles.all} onClick={() => desk.edit(EVERYTHING)}>
                {filters.removeAll}
              </button>
            </li>
          ) : null}
        </ul>
      )}
    </Explained>
  );
}
