// The command line: loads src/cli through Vite, since Node 20 reads no TypeScript. The server listens to nothing: it stays
// open because parts of the program are loaded only when they are needed.
import { ROOT, ready, run } from './ready.mjs';

await run(async () => {
  ready();
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const module = await server.ssrLoadModule('/src/cli/main.ts');
    process.exitCode = await module.main(process.argv.slice(2));
  } finally {
    await server.close();
  }
});
