// Lints the code and holds the walls of the house. Says how many modules it looked at: none would also be "no errors".
import { spawnSync } from 'node:child_process';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import walls from '../.dependency-cruiser.mjs';
import { ROOT, ready, run } from './ready.mjs';

const FEWEST_MODULES = 60;

function lint() {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  return status === 0;
}

async function holdWalls() {
  const { output } = await cruise(['src'], { ruleSet: walls, validate: true, ...walls.options }, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  const { violations, totalCruised } = output.summary;
  for (const { rule, from, to } of violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
  process.stdout.write(`Walls: ${totalCruised} modules, ${violations.length} crossed.\n`);
  if (totalCruised < FEWEST_MODULES)
    throw new Error(`Only ${totalCruised} modules were looked at: the walls were not checked.`);
  return violations.length === 0;
}

await run(async () => {
  ready();
  process.chdir(ROOT);
  const results = [lint(), await holdWalls()];
  if (results.includes(false)) process.exitCode = 1;
});
