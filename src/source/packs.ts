import type { DeclaredPack } from '../domain/domain.ts';
import { failure } from './failure.ts';

export { sha256Of } from './digest.ts';
export { SourceProblem } from './failure.ts';

/**
 * One file for each data set, with all that a figure that stands alone needs of it, in the order of the package. The build
 * makes them (hosting/packs.ts), and puts here what it made.
 */
const [PACKS = []] = Object.values(
  import.meta.glob<readonly DeclaredPack[]>('../../data/datasets.csv', {
    query: '?packed',
    import: 'default',
    eager: true,
  }),
);

/** The packed file of the data set of that code; of the first where there is none of it. Throws SourceProblem without any. */
export function packFor(dataset: string | null): DeclaredPack {
  const pack = PACKS.find((one) => one.dataset === dataset) ?? PACKS[0];
  if (pack === undefined) throw failure('file_missing', dataset ?? '');
  return pack;
}

/** The bytes of a packed file, as they come. Throws SourceProblem where there is none. */
export async function fetchPack({ address, dataset }: DeclaredPack): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => null);
  const bytes = response?.ok === true ? await response.arrayBuffer().catch(() => null) : null;
  if (bytes === null) throw failure('file_missing', dataset);
  return new Uint8Array(bytes);
}
