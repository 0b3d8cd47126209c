import { createInterface } from 'node:readline';
import {
  choicesOf,
  citedDataset,
  isLanguage,
  type Problem,
  type ReadingChoices,
  resourcesFor,
  shortVersion,
} from '../domain/domain.ts';
import { checkPackage, readPackage, type WholeReading } from '../parse/parse.ts';
import { NARROWEST, WIDEST } from '../publish/publish.ts';
import type { Data } from '../query/query.ts';
import {
  frozenIn,
  nearestTo,
  ownFileLink,
  readDataset,
  readLink,
  type Selection,
  withOwnFile,
} from '../selection/selection.ts';
import { dataPackage, SourceProblem } from '../source/source.ts';
import { type WholeSpeech, speak } from '../words/words.ts';
import { answerText, answerTo } from './answer.ts';
import { argumentsOf } from './arguments.ts';
import { findingText, plainReport, reportText } from './check.ts';
import { filesOf } from './files.ts';
import { KEPT, keep, keptFor, keptProblems } from './kept.ts';
import { choicesFrom, ownReading } from './own.ts';
import { canRender, endingOf, render, type Rendering } from './render.ts';

/** Exit codes: the answer was given; the data are wrong; the question cannot be understood. */
const DONE = 0;
const WRONG_DATA = 1;
const WRONG_QUESTION = 2;
const UNREADABLE = 2;

/** Width of a picture unless another is asked for, in CSS pixels. */
const USUAL_WIDTH = 640;

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

/** What is done with a question that is understood. */
type Act = (data: Data, selection: Selection, options: Options) => number | Promise<number>;

const print: Act = (data, selection, { json, speech }) => {
  out(json ? JSON.stringify(answerTo(data, selection, speech), null, 2) : answerText(data, selection, speech));
  return DONE;
};

function toFile(how: Rendering): Act {
  return async (data, selection, { speech }) => {
    try {
      if (await render(data, selection, speech, how)) return DONE;
      err(speech.words.headline.nothing);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      err(speech.words.cli.notWritten(how.out));
    }
    return WRONG_QUESTION;
  };
}

/** Why there is no such rendering; null where there is one. */
function renderingFault({ out: path, width }: Rendering, { words }: WholeSpeech): string | null {
  const ending = endingOf(path);
  if (ending === 'png') return words.cli.noPng;
  if (!canRender(ending)) return words.cli.noEnding(path);
  return width >= NARROWEST && width <= WIDEST ? null : words.cli.noWidth(String(NARROWEST), String(WIDEST));
}

async function followed(data: Data, search: string, options: Options, act: Act): Promise<number> {
  const { speech } = options;
  const { selection, notices } = readLink(search, data.catalogue);
  for (const one of notices) err(speech.words.notice[one.kind](one.key, one.value, speech.list(nearestTo(one))));
  if (notices.some((one) => !FORGIVEN.has(one.kind))) return WRONG_QUESTION;
  return act(data, selection, options);
}

/**
 * The data that a link is about: as they are now, or (a frozen link) as they were. Null where they are not sound, which is
 * told; throws SourceProblem where a version is not kept.
 */
async function dataFor(search: string, speech: WholeSpeech): Promise<Data | null> {
  const frozen = frozenIn(search);
  const dataset = citedDataset(dataPackage, readDataset(search), frozen?.version ?? null);
  const { descriptor, files } =
    frozen === null
      ? { descriptor: dataPackage, files: await filesOf(resourcesFor(dataPackage, dataset)) }
      : await keptFor(KEPT, dataset, frozen.version);
  const { data, problems } = readPackage(descriptor, dataset, files);
  for (const one of problems) err(speech.words.problem(one));
  return data;
}

async function ask(search: string, options: Options, act: Act): Promise<number> {
  try {
    const data = await dataFor(search, options.speech);
    return data === null ? WRONG_DATA : followed(data, search, options, act);
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    err(options.speech.words.problem(error.problem));
    return WRONG_QUESTION;
  }
}

/** Reads a file of the reader's own; says why where that is not possible. */
async function readOwn(path: string, choicesPath: string | null, speech: WholeSpeech): Promise<WholeReading | null> {
  const choices = await choicesFrom(choicesPath);
  if (choices === null) {
    err(speech.words.cli.noChoices(choicesPath ?? ''));
    return null;
  }
  try {
    const reading = await ownReading(path, choices);
    if (reading === null) err(speech.words.cli.noFile(path));
    return reading;
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    err(speech.words.problem(error.problem));
    return null;
  }
}

/** A question that names no data set, asked of a file. */
function withData(search: string, file: string): string {
  return [ownFileLink(file), search.replace(/^\?/, '')].filter(Boolean).join('&');
}

/** Answers a question to a file of the reader's own; its data set need not be named. */
async function askFile(path: string, search: string, options: Options, act: Act): Promise<number> {
  const { speech } = options;
  const reading = await readOwn(path, options.choices, speech);
  if (reading === null) return UNREADABLE;
  if (reading.data === null) {
    err(reportText(reading.report, speech));
    return WRONG_DATA;
  }
  for (const finding of reading.report.findings) err(findingText(finding, speech));
  const own = /(?:^\??|&)data=/.test(search)
    ? withOwnFile(search, reading.report.file)
    : withData(search, reading.report.file);
  return followed(reading.data, own, options, act);
}

async function check(path: string, options: Options): Promise<number> {
  const { speech } = options;
  const reading = await readOwn(path, options.choices, speech);
  if (reading === null) return UNREADABLE;
  const { report } = reading;
  const rows = options.cells ? reading.records() : null;
  out(options.json ? JSON.stringify(plainReport(report, rows, speech)) : reportText(report, speech));
  return report.findings.length > 0 ? WRONG_DATA : DONE;
}

/** Checks the files that lines of the standard input name, and prints an object for each. */
async function checkAll(options: Options): Promise<number> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    out(JSON.stringify(await checkedLine(line, options)));
  }
  return DONE;
}

async function checkedLine(line: string, { speech, cells }: Options): Promise<object> {
  let path = '';
  try {
    const asked = JSON.parse(line) as { readonly file?: unknown; readonly choices?: unknown };
    path = typeof asked.file === 'string' ? asked.file : '';
    const choices: ReadingChoices | null =
      typeof asked.choices === 'string' ? await choicesFrom(asked.choices) : choicesOf(asked.choices ?? {});
    const reading = choices === null ? null : await ownReading(path, choices);
    if (reading === null) return { file: path, ok: false, error: speech.words.cli.noFile(path) };
    return { ...plainReport(reading.report, cells ? reading.records() : null, speech), file: path };
  } catch (error) {
    const message = error instanceof SourceProblem ? speech.words.problem(error.problem) : String(error);
    return { file: path, ok: false, error: message };
  }
}

function told(problems: readonly Problem[], speech: WholeSpeech): number {
  for (const one of problems) err(speech.words.problem(one));
  if (problems.length > 0) err(speech.words.cli.wrong(speech.whole(problems.length)));
  return problems.length > 0 ? WRONG_DATA : DONE;
}

async function dataCheck(speech: WholeSpeech): Promise<number> {
  const { resources } = dataPackage;
  const problems = checkPackage(dataPackage, await filesOf(resources));
  const code = told([...problems, ...(await keptProblems(KEPT, dataPackage))], speech);
  const rows = resources.reduce((sum, resource) => sum + resource.rowCount, 0);
  if (code === DONE) out(speech.words.cli.sound(speech.whole(resources.length), speech.whole(rows)));
  return code;
}

/** Keeps the present data for those who will cite them; only sound data are kept. */
async function dataKeep(speech: WholeSpeech): Promise<number> {
  const files = await filesOf(dataPackage.resources);
  const code = told(checkPackage(dataPackage, files), speech);
  if (code !== DONE) return code;
  const added = await keep(KEPT, dataPackage, files, new Date().toISOString().slice(0, 10));
  const { cli } = speech.words;
  for (const { dataset, hash } of added) out(cli.kept(dataset, shortVersion(hash)));
  if (added.length === 0) out(cli.keptBefore);
  return DONE;
}

interface Options {
  readonly speech: WholeSpeech;
  readonly json: boolean;
  readonly cells: boolean;
  readonly choices: string | null;
}

/** The command line `anmalt`. Prints answers to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  const read = argumentsOf(args);
  const language = read?.values.lang ?? 'en';
  const speech = speak(isLanguage(language) ? language : 'en');
  if (read !== null && isLanguage(language)) {
    const { words, flags, values } = read;
    const [command = '', ...rest] = words;
    const [first = ''] = rest;
    const options: Options = {
      speech,
      json: flags.has('json'),
      cells: flags.has('cells'),
      choices: values.choices ?? null,
    };
    const isOne = rest.length === 1;
    const answer = (act: Act): Promise<number> =>
      values.file === undefined ? ask(first, options, act) : askFile(values.file, first, options, act);
    if (command === 'ask' && rest.length <= 1) return answer(print);
    if (command === 'render' && rest.length <= 1 && values.out !== undefined) {
      const how = { out: values.out, width: Number(values.width ?? USUAL_WIDTH), site: values.site ?? '' };
      const fault = renderingFault(how, speech);
      if (fault === null) return answer(toFile(how));
      err(fault);
      return WRONG_QUESTION;
    }
    if (command === 'data-check' && rest.length === 0) return dataCheck(speech);
    if (command === 'data-keep' && rest.length === 0) return dataKeep(speech);
    if (command === 'check' && flags.has('batch') && rest.length === 0) return checkAll(options);
    if (command === 'check' && isOne) return check(first, options);
  }
  err(speech.words.cli.usage);
  return WRONG_QUESTION;
}
