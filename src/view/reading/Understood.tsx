import type { ReadingReport } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import styles from './ReadingDetails.module.css';

interface Props {
  readonly report: ReadingReport;
  readonly speech: FileSpeech;
}

function encodingText({ name, known, words, others }: ReadingReport['encoding'], speech: FileSpeech): string {
  const { reading } = speech.words;
  const why = known === 'guess' && words.length > 0 ? reading.decidedBy(speech.list(words)) : reading.known[known];
  const rest = others.length === 0 || known === 'choice' ? [] : [reading.likely(speech.list(others))];
  return [`${name} (${why})`, ...rest].join('; ');
}

/** What was understood of how a file is written. */
export function Understood({ report, speech }: Props) {
  const { reading } = speech.words;
  const { delimiter, quote, headerRows, preambleRows, decimal, thousands } = report.dialect;
  const facts = [
    [reading.delimiter, reading.sign(delimiter)],
    [reading.quote, reading.sign(quote)],
    [reading.headerRows, speech.whole(headerRows)],
    [reading.preambleRows, speech.whole(preambleRows)],
    [reading.decimal, reading.sign(decimal)],
    [reading.thousands, reading.sign(thousands)],
  ] as const;
  return (
    <dl className={styles.facts}>
      <div className={styles.wide}>
        <dt>{reading.encoding}</dt>
        <dd>{encodingText(report.encoding, speech)}</dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
