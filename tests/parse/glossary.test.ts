import { describe, expect, test } from 'vitest';
import { contentOf, datasetsOf, glossaryResource } from '../../src/domain/domain.ts';
import { type GivenFile, readGlossary } from '../../src/parse/parse.ts';
import { dataPackage, sha256Of } from '../../src/source/source.ts';
import { piecesOf } from '../../src/view/glossary/pieces.ts';
import { editedPackage, shippedFiles } from '../package.ts';

const resource = glossaryResource(dataPackage);
const shipped = (await shippedFiles(['glossary'])).get('glossary');
if (resource === undefined || shipped === undefined) throw new Error('there is no glossary');

async function changed(from: string, to: string): Promise<GivenFile> {
  const bytes = new TextEncoder().encode(new TextDecoder().decode(shipped?.bytes).replace(from, to));
  return { bytes, sha256: await sha256Of(bytes) };
}

describe('the glossary', () => {
  test('explains each term in both languages, and finds it in its own heading or forms', () => {
    const { terms, problems } = readGlossary(resource, shipped);
    expect(problems).toEqual([]);
    expect(terms.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['reported', 'itemised', 'stated_total', 'iccs', 'rate', 'provisional', 'bound', 'break']),
    );
    for (const term of terms) {
      for (const language of ['sv', 'en'] as const) {
        for (const form of term.forms[language]) {
          const text = `– ${form.replace('#', '40')}.`;
          expect([form, piecesOf([text], [term], language)[0]?.[1]?.term?.code]).toEqual([form, term.code]);
        }
      }
    }
  });

  test('marks the words of the home case', () => {
    const { terms } = readGlossary(resource, shipped);
    const [pieces = []] = piecesOf(['Källan uppger ”över 40 anmälningar” och specificerar 39.'], terms, 'sv');
    expect(pieces.flatMap(({ text, term }) => (term === null ? [] : [text]))).toEqual([
      'över 40',
      'anmälningar',
      'specificerar',
    ]);
  });

  test('is used only if it is the file that the package declares', async () => {
    const { terms, problems } = readGlossary(resource, await changed('registrerat', 'registreraT'));
    expect(terms).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['file_changed']);
  });

  test('makes no new version of the figures when a term is explained better', async () => {
    const { descriptor } = await editedPackage({ glossary: (text) => text.replace('registrerat', 'skrivit upp') });
    expect(descriptor).not.toEqual(dataPackage);
    for (const dataset of datasetsOf(dataPackage))
      expect(contentOf(descriptor, dataset)).toBe(contentOf(dataPackage, dataset));
  });
});
