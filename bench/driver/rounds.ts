import { ACTIONS, type Action } from '../data/moves.ts';
import type { Arguments } from './arguments.ts';
import type { Data } from './data.ts';
import { makeData } from './data.ts';
import { floors } from './floors.ts';
import { Ledger, type Result } from './ledger.ts';
import type { Site } from './site.ts';
import { ingest, table, update } from './turns.ts';
import { ENTRANTS, type Entrant, type Ingest, TABLE, type Work } from './works.ts';

const INGESTS = (works: readonly Work[]): readonly Ingest[] =>
  works.filter((work): work is Ingest => work === 'ingest-buffer' || work === 'ingest-stream');

/** The actions that the works need: taking hold is measured as the beginning of the first brush. */
const actionsOf = (works: readonly Work[]): readonly Action[] =>
  ACTIONS.filter((action) => works.includes(action) || (action === 'brush' && works.includes('take-hold')));

function entrants(kind: Ingest | 'update', rows: number, { contestants }: Arguments): readonly Entrant[] {
  const named = ENTRANTS[kind].filter(({ name }) => contestants === null || contestants.includes(name));
  return named.filter(({ mostRows }) => rows <= mostRows);
}

type Progress = (text: string) => void;

async function round(site: Site, data: Data, ledger: Ledger, args: Arguments, say: Progress): Promise<void> {
  const actions = actionsOf(args.works);
  await floors(site, data, ledger, args.works, actions);
  for (const work of INGESTS(args.works)) {
    for (const entrant of entrants(work, data.rows, args)) {
      say(`${work} ${entrant.name}`);
      await ingest({ site, data, ledger, entrant }, work);
    }
  }
  if (args.works.includes(TABLE))
    for (const entrant of entrants('update', data.rows, args)) {
      say(`${TABLE} ${entrant.name}`);
      await table({ site, data, ledger, entrant });
    }
  if (actions.length === 0) return;
  for (const entrant of entrants('update', data.rows, args)) {
    say(`update ${entrant.name}`);
    await update({ site, data, ledger, entrant }, actions, args.works);
  }
}

/** All rounds of one size: in each, every contestant once, one after another, so that a slow minute strikes all alike. */
export async function rounds(
  site: Site,
  folder: string,
  rows: number,
  args: Arguments,
  say: Progress,
): Promise<readonly Result[]> {
  say(`making ${rows} rows`);
  const parquet =
    entrants('ingest-buffer', rows, args).some((one) => one.parquet) && args.works.includes('ingest-buffer');
  const data = await makeData(folder, rows, actionsOf(args.works), parquet);
  const ledger = new Ledger(rows);
  for (let at = 0; at < args.rounds; at++)
    await round(site, data, ledger, args, (text) => say(`${rows} rows, round ${at + 1} of ${args.rounds}: ${text}`));
  return ledger.results();
}
