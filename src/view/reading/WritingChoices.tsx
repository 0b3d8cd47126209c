import { useEffect, useState } from 'react';
import type { ReadingChoices, ReadingReport } from '../../domain/domain.ts';
import { encodingNames } from '../../engine/engine.ts';
import type { FileSpeech } from '../../words/words.ts';
import { ChoiceSelect, type Option } from './ChoiceSelect.tsx';
import { withChoice } from './choose.ts';
import styles from './ReadingDetails.module.css';

const SIGNS = {
  delimiter: [',', ';', '\t', '|', ':', '^', '~', ' '],
  quote: ['"', "'", ''],
  decimal: ['.', ','],
  thousands: ['', ' ', ',', '.', "'"],
} as const;
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;
/** Header rows and lines before the table that can be chosen. */
const MOST_HEADERS = 5;
const MOST_LINES = 30;

const byItself = (name: string): Option => [name, name];

/** The encodings that a reader may choose; none until they are here. */
function useEncodings(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    encodingNames()
      .then((all) => wanted && setNames(all))
      // Without them what was understood and what is likely can be chosen.
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, []);
  return names;
}

interface Props {
  readonly report: ReadingReport;
  readonly choices: ReadingChoices;
  readonly onChange: (choices: ReadingChoices) => void;
  readonly speech: FileSpeech;
}

function EncodingChoice({ report, choices, onChange, speech }: Props) {
  const { name, others } = report.encoding;
  const names = useEncodings();
  const value = choices.encoding ?? name;
  const likely = [...new Set([value, name, ...others])];
  return (
    <ChoiceSelect
      label={speech.words.reading.encoding}
      value={value}
      options={likely.map(byItself)}
      more={names.filter((one) => !likely.includes(one)).map(byItself)}
      isChosen={choices.encoding !== undefined}
      onPick={(picked) => onChange(withChoice(choices, 'encoding', picked))}
      speech={speech}
    />
  );
}

function CountChoice({ which, most, ...props }: Props & { which: 'headerRows' | 'preambleRows'; most: number }) {
  const { report, choices, onChange, speech } = props;
  const value = choices[which] ?? report.dialect[which];
  const numbers = Array.from({ length: Math.max(most, value) + 1 }, (_, number) => number);
  return (
    <ChoiceSelect
      label={speech.words.reading[which]}
      value={String(value)}
      options={numbers.map((number) => [String(number), speech.whole(number)])}
      isChosen={choices[which] !== undefined}
      onPick={(picked) => onChange(withChoice(choices, which, picked === null ? null : Number(picked)))}
      speech={speech}
    />
  );
}

/** What a reader can choose of how a file is written. */
export function WritingChoices(props: Props) {
  const { report, choices, onChange, speech } = props;
  const { reading } = speech.words;
  const sign = (which: keyof typeof SIGNS) => (
    <ChoiceSelect
      key={which}
      label={reading[which]}
      value={choices[which] ?? report.dialect[which]}
      options={SIGNS[which].map((one) => [one, reading.sign(one)])}
      isChosen={choices[which] !== undefined}
      onPick={(picked) => onChange(withChoice(choices, which, picked))}
      speech={speech}
    />
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{reading.writing}</legend>
      <div className={styles.fields}>
        <EncodingChoice {...props} />
        {sign('delimiter')}
        {sign('quote')}
        <CountChoice {...props} which="preambleRows" most={MOST_LINES} />
        <CountChoice {...props} which="headerRows" most={MOST_HEADERS} />
        {sign('decimal')}
        {sign('thousands')}
        <ChoiceSelect
          label={reading.dates}
          value={choices.dates ?? null}
          options={ORDERS.map((order) => [order, reading.dateOrders[order]])}
          isChosen={choices.dates !== undefined}
          onPick={(picked) =>
            onChange(withChoice(choices, 'dates', picked as NonNullable<ReadingChoices['dates']> | null))
          }
          speech={speech}
        />
      </div>
    </fieldset>
  );
}
