/** `npm run check`: types, lint, the floors, unused code and the pure tests, in seconds and without a server. */
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { checkNode, install, root, tool } from './prepare.mjs';
import { elapsed, main, say, StepFailed } from './progress.mjs';

const cache = 'node_modules/.cache/cinnabar';
const types = (folder) => ['typescript/bin/tsc', ['-p', `${folder}/tsconfig.json`, '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/${folder}.tsbuildinfo`, '--pretty', 'false']];

const checks = {
  'types of the server': types('cms'),
  'types of the panel': types('admin'),
  'types of the tests': types('test'),
  lint: ['eslint/bin/eslint.js', ['.', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint`, '--max-warnings', '0']],
  floors: ['dependency-cruiser/bin/dependency-cruise.mjs', ['cms/src', '--config', '.dependency-cruiser.cjs']],
  'unused code': ['knip/bin/knip.js', []],
  'pure tests': ['vitest/vitest.mjs', ['run', '--project', 'engine', '--reporter=dot']],
};

const words = process.argv.slice(2);
if (words.includes('--help')) {
  say(`npm run check [-- word …]\n  ${Object.keys(checks).join(' · ')}\n  A word chooses the checks whose name contains it.`);
  process.exit(0);
}

await main(async () => {
  checkNode();
  await install();
  mkdirSync(join(root, cache), { recursive: true });
  const waiting = Object.entries(checks).filter(([name]) => !words.length || words.some((word) => name.includes(word)));
  const bad = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, [path, options]] = next;
      const since = Date.now();
      const problem = await tool(path, options).then(() => undefined, (error) => error);
      say(`${problem ? '✗' : '✓'} ${name}  ${((Date.now() - since) / 1000).toFixed(1)} s`);
      if (problem) bad.push(`── ${name}\n${problem.message.trim()}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, Math.max(2, cpus().length)) }, work));
  if (bad.length) throw new StepFailed(bad.join('\n\n'));
  say(`All good after ${elapsed()}.`);
});
