import { COMMA } from '../../csv/csv.ts';
import type { PublishWords } from '../../words/words.ts';
import { pictureOf, svgText } from '../picture/picture.ts';
import { addressOf, type Publication } from '../publication.ts';
import { saidOnce, shownCsv, shownTable } from '../table/records.ts';
import { aboutOf } from '../table/sheet.ts';
import { zipped } from './zipped.ts';

/** Width of the picture in an archive, in CSS pixels. */
const WIDTH = 960;

const NUMBERS = new Set([
  'value',
  'upper',
  'observed',
  'absent',
  'share',
  'rate',
  'numerator',
  'population',
  'change',
  'value_before',
]);

function fieldOf(name: string, words: PublishWords): object {
  const titles: Readonly<Record<string, string>> = words.columns;
  const type = NUMBERS.has(name) ? 'number' : name === 'taken' ? 'date' : 'string';
  return { name, type, ...(titles[name] === undefined ? {} : { title: titles[name] }) };
}

function slug({ taken, result }: Publication): string {
  const dataset = result.query.dataset.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `anmalt-${dataset.replace(/^-|-$/g, '')}-${taken}`;
}

/** The description of a taken figure as a Frictionless Data Package, version 2, with the link of the view in `view`. */
function descriptorOf(publication: Publication, csv: string, words: PublishWords): string {
  const { figure, version, taken } = publication;
  const names = [...shownTable(publication).names, ...saidOnce(publication).map(([name]) => name)];
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(publication),
    title: figure.headline,
    description: [figure.subtitle, ...figure.notes.map(({ lead, text }) => `${lead} ${text}`)].join('\n'),
    created: `${taken}T00:00:00Z`,
    ...(version === null ? {} : { version }),
    view: addressOf(publication),
    sources: figure.sources.map(({ title, text, url }) => ({
      title: [text, title].filter(Boolean).join(': '),
      ...(url === '' ? {} : { path: url }),
    })),
    resources: [
      {
        name: 'data',
        type: 'table',
        path: 'data.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: new TextEncoder().encode(csv).length,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: names.map((name) => fieldOf(name, words)),
          missingValues: [''],
        },
      },
      { name: 'figure', path: 'figure.svg', format: 'svg', mediatype: 'image/svg+xml' },
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function readmeOf(publication: Publication, words: PublishWords): string {
  const { readme } = words;
  const about = aboutOf(publication, words).map(([lead, text]) => `${lead.replace(/[.:]?$/, ':')} ${text}`);
  const files = [readme.data, readme.figure, readme.descriptor].map((line) => `- ${line}`);
  return [...about, '', `${readme.files}:`, ...files, '', readme.again, ''].join('\n');
}

/** A figure with all that belongs to it as a zip file: numbers, picture, what the columns mean, and what must be read with it. */
export function archiveBytes(publication: Publication, words: PublishWords): Uint8Array<ArrayBuffer> {
  const csv = shownCsv(publication, COMMA);
  return zipped(publication, [
    ['README.txt', readmeOf(publication, words)],
    ['data.csv', csv],
    ['datapackage.json', descriptorOf(publication, csv, words)],
    ['figure.svg', svgText(pictureOf(publication, WIDTH))],
  ]);
}
