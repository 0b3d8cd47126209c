import type { DeclaredFile } from '../domain/domain.ts';

/** Addresses of the package's files in the built page, with a hash in each name, so that a cache is never stale. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(['../../data/**/*.csv', '!**/*-rates.csv'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of a file of the package; undefined where there is none. */
export function presentAddress({ path }: Pick<DeclaredFile, 'path'>): string | undefined {
  return ADDRESSES[`../../data/${path}`];
}
