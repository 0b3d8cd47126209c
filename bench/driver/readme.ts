import { readFileSync, writeFileSync } from 'node:fs';
import type { Result } from './ledger.ts';
import { described, type Machine } from './machine.ts';
import { groups, losses } from './table.ts';

const README = new URL('../README.md', import.meta.url);
const FROM = '<!-- figures: written by `npm run bench -- --write` -->';
const TO = '<!-- end of figures -->';

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The newest figures, put into the README between their two marks. */
export function writeReadme(
  machine: Machine,
  versions: Readonly<Record<string, string>>,
  results: readonly Result[],
): void {
  const before = readFileSync(README, 'utf8');
  const [from, to] = [before.indexOf(FROM), before.indexOf(TO)];
  if (from < 0 || to < from) throw new Error('bench/README.md has lost the marks between which its figures stand.');
  const rounds = Math.max(...results.map(({ rounds }) => rounds));
  const tables = groups(results).map(({ title, head, rows }) =>
    [`### ${title}`, '', line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line), ''].join(
      '\n',
    ),
  );
  const lost = losses(results);
  const text = [
    FROM,
    '',
    `${new Date().toISOString().slice(0, 10)}, rounds: ${rounds}. ${described(machine, versions)}`,
    '',
    '### Where we lose',
    '',
    ...(lost.length === 0 ? ['Nowhere in this run.'] : lost.map((one) => `- ${one}`)),
    '',
    ...tables,
    '',
  ].join('\n');
  writeFileSync(README, before.slice(0, from) + text + before.slice(to));
}
