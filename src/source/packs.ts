import type { DeclaredPack, PackFile } from '../domain/domain.ts';
import { failure } from './failure.ts';

export { sha256Of } from './digest.ts';

/**
 * What a figure that stands alone needs of each data set, in the order of the package: the build makes the files
 * (hosting/packs.ts), and puts here what it made.
 */
const [PACKS = []] = Object.values(
  import.meta.glob<readonly DeclaredPack[]>('../../data/datasets.csv', {
    query: '?packed',
    import: 'default',
    eager: true,
  }),
);

/** The packed files of the data set of that code; of the first where there is none of it. Throws SourceProblem without any. */
export function packFor(dataset: string | null): DeclaredPack {
  const pack = PACKS.find((one) => one.dataset === dataset) ?? PACKS[0];
  if (pack === undefined) throw failure('file_missing', dataset ?? '');
  return pack;
}

/** The bytes of a packed file of a data set, as they come. Throws SourceProblem where there is none. */
export async function fetchPack({ address }: PackFile, dataset: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => null);
  const bytes = response?.ok === true ? await response.arrayBuffer().catch(() => null) : null;
  if (bytes === null) throw failure('file_missing', dataset);
  return new Uint8Array(bytes);
}
