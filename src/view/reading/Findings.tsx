import type { Finding, FindingPlace, ReadingReport } from '../../domain/domain.ts';
import type { FileSpeech } from '../../words/words.ts';
import styles from './ReadingDetails.module.css';

/** Places that are shown without being asked for. */
const OPEN = 5;

interface PlacesProps {
  readonly finding: Finding;
  readonly text: string;
  readonly speech: FileSpeech;
}

function Place({
  place: { row, column, value },
  speech,
}: {
  readonly place: FindingPlace;
  readonly speech: FileSpeech;
}) {
  return (
    <tr>
      <td className={styles.number}>{row === null ? '' : speech.whole(row)}</td>
      <td>{column}</td>
      <td className={styles.value}>{value}</td>
    </tr>
  );
}

function Places({ finding, text, speech }: PlacesProps) {
  const { reading } = speech.words;
  const { places, count } = finding;
  // Some findings count cells, some records and some the file as a whole: never fewer than the places that are shown.
  const all = Math.max(count, places.length);
  return (
    <details className={styles.places} open={places.length <= OPEN}>
      <summary>{reading.places(speech.whole(places.length), speech.whole(all), speech.isOne(places.length))}</summary>
      <table className={styles.table} aria-label={reading.placesOf(text)}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {reading.row}
            </th>
            <th scope="col">{reading.column}</th>
            <th scope="col">{reading.value}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Place key={`${place.row} ${place.column} ${place.value}`} place={place} speech={speech} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface Props {
  readonly report: ReadingReport;
  readonly speech: FileSpeech;
}

/** What is to be known of a file: each thing once, in words, with the places where it stands first. */
export function Findings({ report, speech }: Props) {
  const { words } = speech;
  if (report.findings.length === 0) return <p>{words.report.clean}</p>;
  return (
    <ul className={styles.findings}>
      {report.findings.map((finding) => {
        const text = words.report.finding(finding, speech.whole(finding.count), speech.isOne(finding.count));
        return (
          <li key={finding.kind}>
            <p>{text}</p>
            {finding.places.length === 0 ? null : <Places finding={finding} text={text} speech={speech} />}
          </li>
        );
      })}
    </ul>
  );
}
