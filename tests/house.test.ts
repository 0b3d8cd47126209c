import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import examples from '../docs/examples.json';

const ROOT = new URL('../', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(ROOT), join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const rooms = readdirSync(new URL('src/', ROOT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The table "Rooms" of the README: room and what it may import. */
function map(): Map<string, string[]> {
  const section = read('README.md').split('## Rooms')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \|[^|]*\| ([^|]*) \|$/gm)];
  return new Map(rows.map(([, room = '', may = '']) => [room, [...may.matchAll(/\w+/g)].map(([name]) => name)]));
}

describe('the map in the README', () => {
  test('names the folders of src, all of them and no other', () => {
    expect([...map().keys()].toSorted()).toEqual(rooms.toSorted());
  });

  test('says who imports whom as it is', () => {
    const allowed = map();
    for (const room of rooms) {
      for (const file of filesUnder(`src/${room}`).filter((one) => /\.tsx?$/.test(one))) {
        for (const [, path = ''] of read(file).matchAll(/(?:from|import)[ (]'(\.[^']*)'/g)) {
          const [top, target = ''] = new URL(path, `file:///${file}`).pathname.slice(1).split('/');
          if (top !== 'src' || target === room) continue;
          expect([file, allowed.get(room)]).toEqual([file, expect.arrayContaining([target])]);
        }
      }
    }
  });

  test('is held by the linter, word for word', () => {
    const walls = read('.dependency-cruiser.mjs');
    for (const [room, may] of map()) {
      const line = new RegExp(`\\b${room}: \\[([^\\]]*)\\]`).exec(walls)?.[1] ?? 'missing';
      expect([room, [...line.matchAll(/\w+/g)].map(([name]) => name).toSorted()]).toEqual([
        room,
        may.filter((name) => name !== 'nothing').toSorted(),
      ]);
    }
  });
});

test('no room is a drawer', () => {
  for (const file of filesUnder('src')) expect(file).not.toMatch(/\/(utils?|helpers?|common|types|hooks|misc)(\/|\.)/);
});

test('no file of src is longer than 350 lines, and the median at most 80', () => {
  const lengths = filesUnder('src')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => read(file).split('\n').length)
    .toSorted((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(350);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

test('every decision is in the list of decisions', () => {
  const list = read('docs/decisions/README.md');
  for (const file of filesUnder('docs/decisions'))
    expect(`${list}(README.md)`).toContain(`(${file.split('/').at(-1)})`);
});

test('the README names no example that does not exist', () => {
  const named = [...read('README.md').matchAll(/anmalt -- (?:ask|render) '([^']*)'/g)].map(([, query = '']) => query);
  expect(named.length).toBeGreaterThan(0);
  for (const query of named) expect(Object.values(examples)).toContain(query);
});

test('every message is said somewhere', () => {
  const program = filesUnder('src')
    .filter((file) => /\.tsx?$/.test(file) && !/words\/((figures|sentences|notes|publish)\.)?(en|sv)\.ts$/.test(file))
    .map(read)
    .join('\n');
  // Messages chosen by a code of the data (kinds of operation and the like) are named in the data, not in the program.
  const data = filesUnder('data')
    .filter((file) => file.endsWith('.csv'))
    .map(read)
    .join('\n');
  const messages = ['en', 'figures.en', 'sentences.en', 'notes.en', 'publish.en'].flatMap((file) =>
    [...read(`src/words/${file}.ts`).matchAll(/^ {4}(\w+):/gm)].map(([, name = '']) => name),
  );
  expect(messages.length).toBeGreaterThan(100);
  expect(messages.filter((name) => !new RegExp(`\\b${name}\\b`).test(program + data))).toEqual([]);
});
