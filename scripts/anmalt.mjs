// The command line: loads src/cli through Vite, since Node 20 reads no TypeScript.
import { ROOT, ready, run } from './ready.mjs';

await run(async () => {
  ready();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${ROOT}src/cli/main.ts`, { configFile: false, logLevel: 'error', root: ROOT });
  process.exitCode = await module.main(process.argv.slice(2));
});
