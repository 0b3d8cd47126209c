// What both commands need before anything else: a Node new enough, and the locked dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: Anmält needs 20.19 or later (https://nodejs.org).`);
}

/** Whether node_modules holds what the lockfile says: npm writes its own copy there when it is done. */
function installed() {
  const done = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(done)) return false;
  if (statSync(done).mtimeMs >= statSync(`${ROOT}package-lock.json`).mtimeMs) return true;
  const versions = (path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages).filter(([name]) => name !== '');
  const present = new Map(versions(done).map(([name, { version }]) => [name, version]));
  return versions(`${ROOT}package-lock.json`).every(
    ([name, one]) => present.get(name) === one.version || (one.optional === true && !present.has(name)),
  );
}

/** Installs the locked dependencies if they are absent. Asks the network for nothing when they are there. */
export function ready() {
  checkNode();
  if (installed()) return;
  process.stdout.write('Installing the locked dependencies …\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed: its message is above. The first start needs the npm registry.');
}

/** Runs a script's main part; a failure becomes one line and exit code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
