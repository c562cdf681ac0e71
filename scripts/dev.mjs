/** `npm run dev`: the server recompiled and restarted on every change, the panel by vite with hot reload in front of it. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, install, root, settings, startTool } from './prepare.mjs';
import { main, say } from './progress.mjs';

await main(async () => {
  checkNode();
  await install();
  await build({ panel: false });
  await settings();
  const port = process.env.PORT || '1337';
  const compiler = startTool('typescript/bin/tsc', ['-p', 'cms/tsconfig.json', '--watch', '--preserveWatchOutput']);
  const panel = await servePanel(`http://127.0.0.1:${port}`);
  const server = keepServing();
  say(`\nPanel with hot reload: http://127.0.0.1:${panel.config.server.port}   server: http://127.0.0.1:${port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      compiler.kill();
      void Promise.all([server.stop(), panel.close()]).then(() => process.exit(0));
    });
  }
});

async function servePanel(target) {
  const { createServer } = await import('vite');
  const proxy = Object.fromEntries(['/api', '/approve', '/admin', '/_health', '/readyz'].map((path) => [path, { target }]));
  const panel = await createServer({ root: join(root, 'admin'), server: { host: '127.0.0.1', port: 5173, proxy } });
  await panel.listen();
  return panel;
}

/** Runs the supervisor; a change of the compiled code or of a pack ends it and starts it again. */
function keepServing() {
  let server;
  let wanted = true;
  const start = () => {
    server = spawn(process.execPath, [join(root, 'cms/dist/src/supervisor.js')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    server.on('exit', () => { if (wanted) start(); });
  };
  let soon;
  const changed = (_event, file) => {
    if (file?.endsWith('.tsbuildinfo')) return;
    clearTimeout(soon);
    soon = setTimeout(() => { say('Changed, starting again …'); server.kill('SIGTERM'); }, 500);
  };
  for (const folder of ['cms/dist', 'cms/packs']) watch(join(root, folder), { recursive: true }, changed);
  start();
  return {
    stop: () => new Promise((resolve) => {
      wanted = false;
      server.on('exit', resolve);
      server.kill('SIGTERM');
    }),
  };
}
