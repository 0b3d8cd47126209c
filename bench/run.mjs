// The benchmark: loads driver/main.ts through Vite, since Node 20 reads no TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));
const { module } = await runnerImport(`${root}driver/main.ts`, { configFile: false, logLevel: 'error', root });
try {
  process.exitCode = await module.main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
