// npm run bench: the benchmark has dependencies of its own, so that nobody who uses the program installs the peers.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { ROOT, ready, run } from './ready.mjs';

await run(() => {
  ready();
  const bench = `${ROOT}bench`;
  const must = (command, args) => {
    const { status } = spawnSync(command, args, {
      cwd: bench,
      // What is printed on the standard output is the result and nothing else.
      stdio: ['inherit', command === 'npm' ? process.stderr : 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in bench/.`);
  };
  const done = `${bench}/node_modules/.package-lock.json`;
  const locked = statSync(`${bench}/package-lock.json`).mtimeMs;
  if (!existsSync(done) || statSync(done).mtimeMs < locked) must('npm', ['ci', '--no-audit', '--no-fund', '--silent']);
  must(process.execPath, ['run.mjs', ...process.argv.slice(2)]);
});
