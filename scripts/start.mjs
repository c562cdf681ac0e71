/** `npm start`: from a fresh clone to a running product, and in seconds the next time. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { build, checkNode, install, root, settings } from './prepare.mjs';
import { elapsed, main, say, step, StepFailed } from './progress.mjs';

const words = process.argv.slice(2);
const known = { '--empty': 'starts with no demo company', '--production': 'public mode: listens for others, demands PUBLIC_URL and real secrets' };

if (words.includes('--help') || words.some((word) => !(word in known))) {
  say(`npm start [-- option]\n${Object.entries(known).map(([word, text]) => `  ${word.padEnd(14)}${text}`).join('\n')}`);
  process.exit(words.includes('--help') ? 0 : 1);
}

await main(async () => {
  checkNode();
  say('Cinnabar');
  await install();
  await build();
  await settings();
  const open = words.includes('--production') || process.env.NODE_ENV === 'production';
  const env = {
    ...process.env,
    CINNABAR_MODE: open ? 'public' : process.env.CINNABAR_MODE || 'demo',
    ...(words.includes('--empty') && { CINNABAR_EMPTY: '1' }),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const port = Number(env.PORT || 1337);
  if (await isTaken(port)) throw new StepFailed(`Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`);
  const server = serve(env);
  await step('Starting the server', () => isReady(port, server));
  const demo = env.CINNABAR_MODE === 'demo' && !env.CINNABAR_EMPTY;
  say(`\nCinnabar is ready after ${elapsed()}:  ${env.PUBLIC_URL || `http://127.0.0.1:${port}`}\n`);
  if (demo) sayLogins();
  say('Ctrl-C ends it.');
});

/** Starts the supervisor beside us, so that ctrl-c reaches it through us only, once; it ends with us. */
function serve(env) {
  const server = spawn(process.execPath, [join(root, 'cms/dist/src/supervisor.js')], { cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) say('\nEnding …');
      server.kill(ending ? 'SIGKILL' : 'SIGTERM');
      ending = true;
    });
  }
  server.on('exit', (code) => process.exit(ending ? 0 : code ?? 1));
  return server;
}

function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
  });
}

async function isReady(port, server) {
  while (server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => { setTimeout(resolve, 150); });
  }
}

/** One login per role, as the packs name them. */
function sayLogins() {
  const packs = process.env.CINNABAR_PACKS || join(root, 'cms/packs');
  const roles = readdirSync(packs).map((pack) => join(packs, pack, 'roles.json')).filter((file) => existsSync(file))
    .flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
  say('Demo logins (password cinnabar-demo):');
  for (const [name, { label }] of roles) say(`  ${name.padEnd(28)}${label['zh-Hans']} · ${label.en}`);
  say('  salesperson-2, dealer-2       a second of each\n');
}
