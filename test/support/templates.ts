/** Before the first server test of a run: the demo company is loaded once per database; every test server starts from a copy. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { newFolder } from './place';
import { runOn, startPostgres, type Postgres } from './postgres';
import { startProduct } from './product';

export interface Templates {
  /** Data folder of a server with the demo company on SQLite. */
  sqlite?: string;
  /** The same on PostgreSQL: its data folder, the cluster's maintenance database, the name of the template database. */
  postgres?: { data: string; url: string; name: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** Makes the templates (CINNABAR_TEST_DATABASES=sqlite leaves PostgreSQL out); gives vitest the work of taking them away. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const wanted = (process.env.CINNABAR_TEST_DATABASES ?? 'sqlite,postgres').split(',');
  const folder = newFolder('run');
  // PostgreSQL runs as somebody else and has to get through.
  chmodSync(folder, 0o711);
  process.env.CINNABAR_TEST_FOLDER = folder;
  const cluster = wanted.includes('postgres') ? await startPostgres() : undefined;
  const takeAway = async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const templates: Templates = {};
  try {
    await Promise.all([
      wanted.includes('sqlite') && load(join(folder, 'template-sqlite'), {}).then((data) => { templates.sqlite = data; }),
      cluster && loadPostgres(folder, cluster).then((template) => { templates.postgres = template; }),
    ]);
  } catch (error) {
    await takeAway();
    throw error;
  }
  project.provide('templates', templates);
  return takeAway;
}

async function loadPostgres(folder: string, cluster: Postgres): Promise<Templates['postgres']> {
  await runOn(cluster.url('postgres'), 'CREATE DATABASE "cinnabar"');
  const data = await load(join(folder, 'template-postgres'), { DATABASE_URL: cluster.url('cinnabar') });
  return { data, url: cluster.url('postgres'), name: 'cinnabar' };
}

async function load(data: string, env: Record<string, string>): Promise<string> {
  const product = await startProduct(data, env);
  await product.stop();
  return data;
}
