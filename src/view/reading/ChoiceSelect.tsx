import { type ReactNode, useId } from 'react';
import type { FileSpeech } from '../../words/words.ts';
import field from '../filters/Field.module.css';

export type Option = readonly [value: string, label: string];

interface Props {
  readonly label: string;
  /** Null where it is not known what was understood. */
  readonly value: string | null;
  readonly options: readonly Option[];
  /** Further options, under a heading of their own. */
  readonly more?: readonly Option[];
  readonly isChosen: boolean;
  /** Null leaves it to the program. */
  readonly onPick: (value: string | null) => void;
  readonly speech: FileSpeech;
  /** What is said below the control. */
  readonly children?: ReactNode;
}

const ITSELF = 'itself';
/** A value may be empty, or be called like the option that leaves it to the program. */
const keyOf = (value: string): string => `=${value}`;

function optionsOf(options: readonly Option[]) {
  return options.map(([value, label]) => (
    <option key={value} value={keyOf(value)}>
      {label}
    </option>
  ));
}

/** One choice of how a file is read: what was understood, and all else that it could be. */
export function ChoiceSelect({ label, value, options, more = [], isChosen, onPick, speech, children }: Props) {
  const id = useId();
  const { reading } = speech.words;
  const isListed = value === null || [...options, ...more].some(([one]) => one === value);
  const known: readonly Option[] = isListed ? options : [[value, reading.sign(value)], ...options];
  const pick = (picked: string): void => onPick(picked === ITSELF ? null : picked.slice(1));
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
        {isChosen ? ` (${reading.chosen})` : ''}
      </label>
      <select
        id={id}
        className={field.select}
        value={value === null ? ITSELF : keyOf(value)}
        onChange={(event) => pick(event.target.value)}
        aria-describedby={children === undefined ? undefined : `${id}-more`}
      >
        {isChosen || value === null ? <option value={ITSELF}>{reading.itself}</option> : null}
        {more.length === 0 ? optionsOf(known) : <optgroup label={reading.likelyOnes}>{optionsOf(known)}</optgroup>}
        {more.length === 0 ? null : <optgroup label={reading.allOnes}>{optionsOf(more)}</optgroup>}
      </select>
      {children === undefined ? null : (
        <span id={`${id}-more`} className={field.small}>
          {children}
        </span>
      )}
    </div>
  );
}
