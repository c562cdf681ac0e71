/** `npm test [-- layer or file …]`: builds, runs the tests of every layer (or the named ones) and ends with one line, `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';
import { say, StepFailed } from './progress.mjs';

/** Layer -> does it need the built product? The order is the order of the run: quick ones first. */
const layers = { engine: false, admin: false, flows: true, server: true, faults: true, browser: true };

const words = process.argv.slice(2);
if (words.includes('--help')) {
  say(`npm test [-- layer or file …]\n  layers: ${Object.keys(layers).join(' ')}\n  CINNABAR_TEST_DATABASES=sqlite leaves PostgreSQL out.`);
  process.exit(0);
}

const chosen = words.map((word) => (word in layers ? `test/${word}/` : word));
const needsProduct = !words.length || words.some((word) => layers[word] ?? !/^(test\/)?(engine|admin)/.test(word));
const needsPanel = !words.length || words.some((word) => word.includes('browser'));
const report = join(root, 'test/.tmp/report.json');

try {
  checkNode();
  await install();
  if (needsProduct) await build({ panel: needsPanel });
  rmSync(report, { force: true });
  mkdirSync(join(root, 'test/.tmp'), { recursive: true });
  const code = await vitest(['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen]);
  const { passed, failed } = count();
  say(`${passed} passed, ${failed} failed`);
  process.exit(code || failed || !passed ? 1 : 0);
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  say('0 passed, 0 failed');
  process.exit(1);
}

function vitest(options) {
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => { child.on('exit', (code) => resolve(code ?? 1)); });
}

/** A file that could not even be loaded counts as one failure. */
function count() {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
