/** The compiled product as a process of its own: started, waited for, ended or killed. Its log stands in `log` of its data folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, root, until } from './place';

export interface Product {
  address: string;
  port: number;
  /** Of the supervisor. */
  pid: number;
  /** Asks it to end and waits until the whole process group is gone. */
  stop(): Promise<void>;
  /** Sends the supervisor a signal: SIGHUP boots the waiting version. */
  signal(name: NodeJS.Signals): void;
  /** Ends supervisor and workers at once, as a power cut would. */
  kill(): Promise<void>;
  /** Its last words. */
  log(lines?: number): string;
}

/** Settings without which nothing boots. */
export const secrets = {
  APP_KEYS: 'key-one-of-the-tests-0000000000,key-two-of-the-tests-0000000000',
  JWT_SECRET: 'jwt-secret-of-the-tests-000000000000',
  ADMIN_JWT_SECRET: 'admin-secret-of-the-tests-0000000000',
  API_TOKEN_SALT: 'salt-one-of-the-tests-00000000000000',
  TRANSFER_TOKEN_SALT: 'salt-two-of-the-tests-00000000000000',
  ENCRYPTION_KEY: 'encryption-key-of-the-tests-00000000',
};

/** Starts it on the data folder and waits for /readyz. */
export async function startProduct(data: string, env: Record<string, string>, wantedPort?: number): Promise<Product> {
  const product = await beginProduct(data, env, wantedPort);
  try {
    await until(async () => {
      if (product.ended()) throw new Error('The product ended while starting.');
      const answer = await fetch(`${product.address}/readyz`).catch(() => undefined);
      return answer?.ok;
    }, 'the product to be ready', 300_000);
  } catch (error) {
    await product.kill();
    throw new Error(`${(error as Error).message}\n${product.log()}`, { cause: error });
  }
  return product;
}

/** Starts it and waits for nothing: for tests of the start itself. */
export async function beginProduct(data: string, env: Record<string, string>, wantedPort?: number): Promise<Product & { ended(): boolean }> {
  const program = join(root, 'cms/dist/src/supervisor.js');
  if (!existsSync(program)) throw new Error('The product is not built; `npm test` builds it.');
  mkdirSync(data, { recursive: true });
  const port = wantedPort ?? (await freePort());
  const log = openSync(join(data, 'log'), 'a');
  const child = spawn(process.execPath, [program], { cwd: root, env: environment(data, port, env), detached: true, stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  return { ...control(child, data, port, `http://127.0.0.1:${port}`), ended: () => child.exitCode !== null || child.signalCode !== null };
}

/** Nothing of the tester's shell or .env may reach the server: what is not said here is said to be empty. */
const unset = Object.fromEntries(['DATABASE_URL', 'SMTP_URL', 'CINNABAR_PACKS', 'CINNABAR_PANEL', 'CINNABAR_EMPTY', 'CINNABAR_CLOCK_FILE', 'CINNABAR_FAILPOINT', 'METRICS_TOKEN', 'TIME_ZONE', 'WORKERS'].map((name) => [name, '']));

function environment(data: string, port: number, env: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH'].map((name) => [name, process.env[name]]));
  return { ...kept, ...unset, ...secrets, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, CINNABAR_DATA: data, CINNABAR_MODE: 'demo', STRAPI_TELEMETRY_DISABLED: 'true', ...env };
}

function control(child: ChildProcess, data: string, port: number, address: string): Product {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, name);
    } catch {
      // The whole group is gone already.
    }
  };
  const killWithUs = () => signal('SIGKILL');
  process.once('exit', killWithUs);
  const gone = async () => {
    await until(async () => (child.exitCode !== null || child.signalCode !== null) && !(await isServing(port)), 'the product to end', 20_000);
    process.off('exit', killWithUs);
  };
  const log = (lines = 80) => readFileSync(join(data, 'log'), 'utf8').split('\n').slice(-lines).join('\n');
  return {
    address,
    port,
    pid: child.pid!,
    log,
    signal: (name) => { child.kill(name); },
    stop: async () => {
      child.kill('SIGTERM');
      await gone().catch(async () => {
        signal('SIGKILL');
        await gone();
        throw new Error(`The product did not end within 20 s of SIGTERM.\n${log()}`);
      });
    },
    kill: async () => {
      signal('SIGKILL');
      await gone();
    },
  };
}

/** Dead workers may stay in the process table where nobody collects them; their port tells the truth. */
function isServing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
