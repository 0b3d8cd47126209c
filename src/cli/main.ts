import { datasetsOf, isLanguage, resourcesFor } from '../domain/domain.ts';
import { checkPackage, readPackage } from '../parse/parse.ts';
import { readDataset, readLink } from '../selection/selection.ts';
import { dataPackage } from '../source/source.ts';
import { type Speech, speak } from '../words/words.ts';
import { answerText, answerTo } from './answer.ts';
import { filesOf } from './files.ts';

/** Exit codes: the answer was given; the data are wrong; the question cannot be understood. */
const DONE = 0;
const WRONG_DATA = 1;
const WRONG_QUESTION = 2;

/** What a question may hold that is answered all the same, without it. */
const FORGIVEN = new Set([
  'no_rate_for_operations',
  'no_change_for_operations',
  'change_needs_two_years',
  'stated_needs_one_operation',
  'impossible_by',
  'years_swapped',
]);

function out(text: string): void {
  process.stdout.write(`${text}\n`);
}

function err(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function ask(search: string, asJson: boolean, speech: Speech): Promise<number> {
  const datasets = datasetsOf(dataPackage);
  const asked = readDataset(search);
  const dataset = datasets.find((one) => one === asked) ?? datasets[0] ?? '';
  const { data, problems } = readPackage(dataPackage, dataset, await filesOf(resourcesFor(dataPackage, dataset)));
  if (data === null) {
    for (const one of problems) err(speech.words.problem(one));
    return WRONG_DATA;
  }
  const { selection, notices } = readLink(search, data.catalogue);
  for (const one of notices) err(speech.words.notice[one.kind](one.key, one.value, speech.list(one.nearest)));
  if (notices.some((one) => !FORGIVEN.has(one.kind))) return WRONG_QUESTION;
  out(asJson ? JSON.stringify(answerTo(data, selection, speech), null, 2) : answerText(data, selection, speech));
  return DONE;
}

async function dataCheck(speech: Speech): Promise<number> {
  const { resources } = dataPackage;
  const problems = checkPackage(dataPackage, await filesOf(resources));
  for (const one of problems) err(speech.words.problem(one));
  const rows = resources.reduce((sum, resource) => sum + resource.rowCount, 0);
  const { cli } = speech.words;
  if (problems.length > 0) err(cli.wrong(speech.whole(problems.length)));
  else out(cli.sound(speech.whole(resources.length), speech.whole(rows)));
  return problems.length > 0 ? WRONG_DATA : DONE;
}

/** The command line `anmalt`. Prints answers to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--lang');
  const language = at < 0 ? 'en' : (args[at + 1] ?? '');
  const speech = speak(isLanguage(language) ? language : 'en');
  const words = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--lang');
  const [command, search = ''] = words;
  if (unknown.length === 0 && isLanguage(language) && words.length <= 2) {
    if (command === 'ask') return ask(search, args.includes('--json'), speech);
    if (command === 'data-check') return dataCheck(speech);
  }
  err(speech.words.cli.usage);
  return WRONG_QUESTION;
}
