// One turn is one contestant in one round, alone in its process.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checksum } from '../data/answer.ts';
import type { Action } from '../data/moves.ts';
import type { Data } from './data.ts';
import type { Ledger } from './ledger.ts';
import type { Site } from './site.ts';
import { reasonOf, type Visit, visit } from './visit.ts';
import { type Entrant, type Ingest, TABLE, type Work } from './works.ts';

const NATIVE = fileURLToPath(new URL('../native.mjs', import.meta.url));
const NATIVE_BOUND_MS = 180_000;

export interface Turn {
  readonly site: Site;
  readonly data: Data;
  readonly ledger: Ledger;
  readonly entrant: Entrant;
}

function mustEqual(what: string, got: unknown, wanted: unknown): void {
  if (got !== wanted) throw new Error(`${what}: ${String(got)} instead of ${String(wanted)}`);
}

/** Loads the file into the contestant, and holds it to the checksums. */
async function loaded({ page, meter, within }: Visit, { entrant, data }: Turn, asBytes: boolean) {
  await within(page.evaluate(([name, bytes]) => window.bench.prepare(name, bytes), [entrant.name, asBytes] as const));
  meter.begin();
  const times = await within(page.evaluate(() => window.bench.load()));
  const peakMB = meter.peakMB();
  const { rows, checksum } = await within(page.evaluate(() => window.bench.check()));
  mustEqual('rows', rows, data.rows);
  mustEqual('checksum', checksum, data.whole);
  return { ...times, peakMB };
}

interface Native {
  readonly ms: number;
  readonly peakMB: number;
  readonly rows: number;
  readonly total: number;
  readonly sums: Readonly<Record<'day' | 'offence' | 'operation' | 'region', readonly (readonly [string, number])[]>>;
}

async function native({ data, entrant }: Turn): Promise<Native> {
  const { stdout } = await promisify(execFile)(process.execPath, [NATIVE, data.csv, String(entrant.threads ?? 1)], {
    timeout: NATIVE_BOUND_MS,
  });
  const got = JSON.parse(stdout) as Native;
  const { day, offence, operation, region } = got.sums;
  const answer = {
    total: got.total,
    day: new Map(day),
    offence: new Map(offence),
    operation: new Map(operation),
    region: new Map(region),
  };
  mustEqual('rows', got.rows, data.rows);
  mustEqual('checksum', checksum(answer), data.whole);
  return got;
}

/** One reading of the file. */
export async function ingest(turn: Turn, work: Ingest): Promise<void> {
  const { site, data, ledger, entrant } = turn;
  const contestant = entrant.name;
  if (ledger.failed(work, contestant)) return;
  try {
    if (entrant.kind === 'native') {
      const { ms, peakMB } = await native(turn);
      ledger.add({ work, contestant, ms: [ms], peakMB });
    } else {
      const file = entrant.parquet === true ? data.parquet : data.csv;
      const { loadMs, startMs, peakMB } = await visit(site, file, (visit) =>
        loaded(visit, turn, work === 'ingest-buffer'),
      );
      ledger.add({ work, contestant, ms: [loadMs], peakMB, ...(startMs === null ? {} : { startMs }) });
    }
  } catch (error) {
    ledger.fail(work, contestant, reasonOf(error));
  }
}

/** Loads the file into the contestant, and tells how much more memory the page and its workers keep than before. */
export async function table(turn: Turn): Promise<void> {
  const { site, data, ledger, entrant } = turn;
  const contestant = entrant.name;
  if (ledger.failed(TABLE, contestant)) return;
  try {
    await visit(site, data.csv, async (visit) => {
      const kept = () => visit.within(visit.page.evaluate(() => window.bench.kept()));
      const before = await kept();
      const { loadMs, peakMB } = await loaded(visit, turn, true);
      const after = await kept();
      const heldMB = before === null || after === null ? null : (after - before) / 1e6;
      ledger.add({ work: TABLE, contestant, ms: [loadMs], peakMB, heldMB });
    });
  } catch (error) {
    ledger.fail(TABLE, contestant, reasonOf(error));
  }
}

/** The works that an action serves: the first brush also shows what taking hold costs. */
const worksOf = (action: Action, works: readonly Work[]): readonly Work[] =>
  works.filter((work) => work === action || (work === 'take-hold' && action === 'brush'));

/** One action of a contestant that has loaded the file, checked after each move. */
async function act(visit: Visit, turn: Turn, action: Action, works: readonly Work[], loadMs: number): Promise<void> {
  const { page, meter, within } = visit;
  const { data, ledger, entrant } = turn;
  const contestant = entrant.name;
  meter.again();
  const holdMs = await within(page.evaluate((name) => window.bench.hold(name), action));
  const holdPeakMB = meter.peakMB();
  meter.again();
  const { movesMs, checksums } = await within(page.evaluate((name) => window.bench.move(name), action));
  const peakMB = meter.peakMB();
  const wanted = data.moves.get(action) ?? [];
  for (const [at, got] of checksums.entries()) mustEqual(`checksum after move ${at + 1}`, got, wanted[at]);
  const held = holdMs === null ? {} : { holdMs };
  const served = worksOf(action, works);
  if (served.includes(action)) ledger.add({ work: action, contestant, ms: movesMs, peakMB, loadMs, ...held });
  if (served.includes('take-hold') && holdMs !== null)
    ledger.add({ work: 'take-hold', contestant, ms: [holdMs], peakMB: holdPeakMB, loadMs });
}

/** All actions of one contestant over one loading of the file. */
export async function update(turn: Turn, actions: readonly Action[], works: readonly Work[]): Promise<void> {
  const { site, data, ledger, entrant } = turn;
  const left = actions.filter((action) => worksOf(action, works).some((work) => !ledger.failed(work, entrant.name)));
  if (left.length === 0) return;
  const fail = (action: Action, error: unknown): void => {
    for (const work of worksOf(action, works)) ledger.fail(work, entrant.name, reasonOf(error));
  };
  try {
    await visit(site, data.csv, async (visit) => {
      const { loadMs } = await loaded(visit, turn, true);
      for (const action of left) {
        try {
          await act(visit, turn, action, works, loadMs);
        } catch (error) {
          fail(action, error);
        }
      }
    });
  } catch (error) {
    for (const action of left) fail(action, error);
  }
}
