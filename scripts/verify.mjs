/** `npm run verify`: proves the history, the records and the stock of this installation; ends 0, or 1 naming what was tampered with. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';
import { main } from './progress.mjs';

if (process.argv.includes('--help')) {
  console.log('npm run verify\nReads the database (DATABASE_URL, or the SQLite file in CINNABAR_DATA) and proves that nobody changed it behind the product’s back.\nEnds 0, or 1 naming type, id and seq. May run beside the product.');
  process.exit(0);
}

await main(async () => {
  checkNode();
  await install();
  await build({ panel: false });
  const { status } = spawnSync(process.execPath, [join(root, 'cms/dist/src/verify.js')], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
});
