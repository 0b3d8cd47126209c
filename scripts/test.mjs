// npm test: every check there is, in the order that tells soonest. `-- --only unit,build` runs some of the stages.
import { spawn } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { ROOT, ready, run } from './ready.mjs';

const bin = (path) => [process.execPath, `node_modules/${path}`];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];

/** Stage, command, and how to count what passed and failed in what it prints; without that a stage counts as one. */
const STAGES = [
  { name: 'types', command: bin('@typescript/native/bin/tsc').concat('--noEmit') },
  { name: 'offline', command: bin('@typescript/native/bin/tsc').concat('--noEmit', '-p', 'src/offline') },
  { name: 'lint', command: script('lint') },
  { name: 'format', command: bin('@biomejs/biome/bin/biome').concat('format') },
  { name: 'unused', command: bin('knip/bin/knip.js') },
  { name: 'data', command: script('anmalt', 'data-check') },
  {
    name: 'unit',
    command: bin('vitest/vitest.mjs').concat('run'),
    passed: /Tests .*?(\d+) passed/,
    failed: /Tests .*?(\d+) failed/,
  },
  { name: 'build', command: bin('vite/bin/vite.js').concat('build', '--logLevel', 'warn') },
  { name: 'budget', command: script('budget') },
  { name: 'gallery', command: bin('vite/bin/vite.js').concat('build', '--mode', 'gallery', '--logLevel', 'warn') },
  {
    name: 'browser',
    command: bin('@playwright/test/cli.js').concat('test'),
    passed: /^ +(\d+) passed/m,
    failed: /^ +(\d+) failed/m,
    env: async () => ({ CHROMIUM_PATH: await findBrowser() }),
  },
];

function chosenStages(args) {
  const at = args.indexOf('--only');
  if (at < 0) return STAGES;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0)
    throw new Error(`No stage “${unknown.join(', ')}”. There are: ${STAGES.map(({ name }) => name).join(', ')}.`);
  return STAGES.filter(({ name }) => names.includes(name));
}

function output([command, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    });
    let text = '';
    const take = (to) => (chunk) => {
      text += chunk;
      to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 1, text: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** How many checks of a stage passed and failed. A stage that stopped short of its own count failed once. */
async function play(stage) {
  const began = performance.now();
  process.stdout.write(`\n── ${stage.name}\n`);
  const { code, text } = await output(stage.command, await stage.env?.());
  process.stdout.write(`── ${stage.name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  const count = (pattern) => Number((pattern && pattern.exec(text)?.[1]) ?? 0);
  const failed = code === 0 ? 0 : Math.max(1, count(stage.failed));
  return { passed: stage.passed ? count(stage.passed) : 1 - failed, failed };
}

await run(async () => {
  const stages = chosenStages(process.argv.slice(2));
  ready();
  let [passed, failed] = [0, 0];
  for (const stage of stages) {
    const count = await play(stage);
    // A stage that ran nothing has proved nothing.
    const empty = count.passed + count.failed === 0 ? 1 : 0;
    passed += count.passed;
    failed += count.failed + empty;
    if (failed > 0 && stage.name === 'build') break;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
});
