import { memo, useId, useMemo, useState } from 'react';
import { type Desk, useDesk } from '../desk.ts';
import { useHold } from '../useHold.ts';
import { useStable } from '../useStable.ts';
import { type Choice, matching } from './choices.ts';
import { ChoiceTree } from './ChoiceTree.tsx';
import { FilterSection } from './FilterSection.tsx';
import styles from './CategoryFilter.module.css';

interface Props {
  readonly dimension: 'offence' | 'operation' | 'region';
  readonly choices: readonly Choice[];
  readonly initiallyOpen: boolean;
}

const NOTHING = {};

/** The filter of one dimension: searched, chosen line by line or branch by branch, all or none. */
export function CategoryFilter({ dimension, choices, initiallyOpen }: Props) {
  const { speech, selection, facets, edit } = useDesk();
  const { filters, dimensions } = speech.words;
  const [words, setWords] = useState('');
  const all = useMemo(() => choices.flatMap(({ codes }) => codes), [choices]);
  const chosenCodes = selection[dimension];
  const chosen = useMemo(() => (chosenCodes === null ? null : new Set(chosenCodes)), [chosenCodes]);
  const found = useMemo(() => matching(choices, words), [choices, words]);

  const holding = useHold(dimension);

  const choose = (codes: ReadonlySet<string>): void => {
    edit({ [dimension]: all.every((code) => codes.has(code)) ? null : [...codes] });
  };
  const toggle = useStable((codes: readonly string[], on: boolean): void => {
    const next = new Set(chosen ?? all);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    choose(next);
  });
  const only = useStable((codes: readonly string[]): void => choose(new Set(codes)));

  return (
    <FilterSection
      heading={dimensions[dimension]}
      state={chosen === null ? filters.allChosen : filters.chosen(speech.whole(chosen.size), speech.isOne(chosen.size))}
      initiallyOpen={initiallyOpen}
    >
      <Tools dimension={dimension} words={words} onWords={setWords} speech={speech} edit={edit} />
      <div className={styles.scroll} {...holding}>
        {found.length === 0 ? <p className={styles.nothing}>{filters.noneFound}</p> : null}
        <ChoiceTree
          choices={found}
          chosen={chosen}
          speech={speech}
          counts={facets?.[dimension] ?? NOTHING}
          open={words.trim() !== ''}
          onToggle={toggle}
          onOnly={only}
        />
      </div>
    </FilterSection>
  );
}

interface ToolsProps extends Pick<Desk, 'speech' | 'edit'>, Pick<Props, 'dimension'> {
  /** What is searched for. */
  readonly words: string;
  readonly onWords: (words: string) => void;
}

const Tools = memo(function Tools({ dimension, words, onWords, speech, edit }: ToolsProps) {
  const { filters, dimensions } = speech.words;
  const name = dimensions[dimension];
  const search = useId();
  return (
    <div className={styles.tools}>
      <label htmlFor={search} className="visually-hidden">
        {filters.search(name)}
      </label>
      <input
        id={search}
        type="search"
        className={styles.search}
        placeholder={filters.search(name)}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <button
        type="button"
        className={styles.tool}
        aria-label={filters.allOf(name)}
        onClick={() => edit({ [dimension]: null })}
      >
        {filters.all}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={filters.noneOf(name)}
        onClick={() => edit({ [dimension]: [] })}
      >
        {filters.none}
      </button>
    </div>
  );
});
