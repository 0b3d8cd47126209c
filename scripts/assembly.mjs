// npm run assembly: compiles assembly/scanner.ts to WebAssembly and writes it, as text, into src/parse/assembly.ts. A test
// compiles it again and holds the file to it.
import { writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';
import { ROOT, run } from './ready.mjs';

const SOURCE = 'assembly/scanner.ts';
const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'minimal', '--noAssert'];

/** The compiled scanner in base64. */
export async function compiled() {
  let binary;
  const { error } = await main([SOURCE, '--baseDir', ROOT, '--outFile', 'scanner.wasm', ...OPTIONS], {
    writeFile: (name, contents) => {
      if (name === 'scanner.wasm') binary = contents;
    },
  });
  if (error || binary === undefined) throw new Error(`${SOURCE} does not compile: ${error ?? 'nothing was written'}`);
  return Buffer.from(binary).toString('base64');
}

export function moduleText(base64) {
  return `// Written by \`npm run assembly\` from assembly/scanner.ts: WebAssembly in base64. Not to be changed by hand.\nexport const ASSEMBLY =\n  '${base64}';\n`;
}

if (process.argv[1]?.endsWith('assembly.mjs')) {
  await run(async () => writeFileSync(`${ROOT}src/parse/assembly.ts`, moduleText(await compiled())));
}
