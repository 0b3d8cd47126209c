// npm start: installs if need be, builds, and serves the built program on this machine.
import { createServer } from 'node:net';
import { ROOT, ready, run } from './ready.mjs';

const FIRST_PORT = 4173;
const TRIED = 100;

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

async function freePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIED; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${FIRST_PORT} to ${FIRST_PORT + TRIED - 1}; name one with PORT=….`);
}

async function chosenPort(asked) {
  if (asked === undefined || asked === '') return freePort();
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT is “${asked}”, not a port number.`);
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken; name another, or none.`);
  return port;
}

await run(async () => {
  ready();
  const { createBuilder, preview } = await import('vite');
  // All parts of the program: the dashboard, and what others embed.
  const builder = await createBuilder({ root: ROOT, logLevel: 'warn' });
  await builder.buildApp();
  const port = await chosenPort(process.env.PORT);
  await preview({ root: ROOT, logLevel: 'warn', preview: { host: 'localhost', port, strictPort: true } });
  process.stdout.write(`Anmält is on http://localhost:${port}/ (stop it with Ctrl-C)\n`);
});
