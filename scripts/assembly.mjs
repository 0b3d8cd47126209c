// npm run assembly: compiles what stands in assembly/ to WebAssembly and writes it, as text, into src/. Tests compile it again
// and hold the files to it.
import { writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';
import { ROOT, run } from './ready.mjs';

const OPTIONS = ['-O3', '--enable', 'simd', '--noAssert'];

/** What is compiled: from where, to where, and how memory comes about in it. */
export const ASSEMBLIES = [
  { source: 'assembly/scanner.ts', target: 'src/parse/assembly.ts', options: ['--runtime', 'minimal'] },
  // The caller lays out the memory.
  { source: 'assembly/parter.ts', target: 'src/table/assembly.ts', options: ['--runtime', 'stub', '--importMemory'] },
];

/** The text of the module that ships: what a source compiles to, in base64. */
export async function moduleText({ source, options }) {
  let binary;
  const { error } = await main([source, '--baseDir', ROOT, '--outFile', 'out.wasm', ...OPTIONS, ...options], {
    writeFile: (name, contents) => {
      if (name === 'out.wasm') binary = contents;
    },
  });
  if (error || binary === undefined) throw new Error(`${source} does not compile: ${error ?? 'nothing was written'}`);
  const base64 = Buffer.from(binary).toString('base64');
  return `// Written by \`npm run assembly\` from ${source}: WebAssembly in base64. Not to be changed by hand.\nexport const ASSEMBLY =\n  '${base64}';\n`;
}

if (process.argv[1]?.endsWith('assembly.mjs')) {
  await run(async () => {
    for (const one of ASSEMBLIES) writeFileSync(ROOT + one.target, await moduleText(one));
  });
}
