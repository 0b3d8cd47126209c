import { useId, useState } from 'react';
import type { CodeList, ReadingChoices, Unit } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import field from '../filters/Field.module.css';
import { withChoice } from './choose.ts';

interface Props {
  readonly choices: ReadingChoices;
  /** Units that are known by a code; null where none are. */
  readonly units: CodeList<Unit> | null;
  readonly onChange: (choices: ReadingChoices) => void;
  readonly speech: FileSpeech;
}

/** What a file counts, in the reader's words or as one of the units that are known. Taken when the field is left. */
export function UnitChoice({ choices, units, onChange, speech }: Props) {
  const id = useId();
  const { reading } = speech.words;
  const known = [...(units?.values() ?? [])].map(({ code, plural }) => ({ code, label: plural[speech.language] }));
  const said = known.find(({ code }) => code === choices.unit)?.label ?? choices.unit ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    setTyped(null);
    const text = (typed ?? said).trim();
    if (text === said) return;
    const code = known.find(({ label }) => label.toLowerCase() === text.toLowerCase())?.code ?? text;
    onChange(withChoice(choices, 'unit', code === '' ? null : code));
  };
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {reading.unit}
        {choices.unit === undefined ? '' : ` (${reading.chosen})`}
      </label>
      <input
        id={id}
        className={field.select}
        list={`${id}-known`}
        autoComplete="off"
        value={typed ?? said}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        aria-describedby={`${id}-more`}
      />
      <datalist id={`${id}-known`}>
        {known.map(({ code, label }) => (
          <option key={code} value={label}>
            {label}
          </option>
        ))}
      </datalist>
      <span id={`${id}-more`} className={field.small}>
        {reading.unitHelp}
      </span>
    </div>
  );
}
