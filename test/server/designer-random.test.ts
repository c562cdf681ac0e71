/**
 * Random edits, publications, restorations and writes, in memory and on the product: both end with the same data. The seed is always the same;
 * CINNABAR_RANDOM_SEED takes another, CINNABAR_RANDOM_STEPS makes the walk longer.
 */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import type { Client } from '../support/client';
import { draft, label, publishDraft, restore, verify, type Files } from '../support/designer';
import { Things } from '../support/things';

const schema = 'organisation/thing/schema.json';
const access = 'organisation/thing/access.json';

/** The product as the walk uses it. */
class Product {
  constructor(private readonly server: Server, readonly admin: Client, private readonly reader: Client) {}

  async publish(change: (files: Files) => void): Promise<number> {
    const rev = await draft(this.admin, change);
    const { impact } = await this.admin.post('/api/design/check', {});
    const rules = Object.fromEntries(impact.filter(({ kind }: any) => kind === 'convert').map(({ path }: any) => [path, 'empty']));
    return (await publishDraft(this.server, this.admin, rev, rules)).n;
  }

  restore = async (n: number): Promise<number> => (await restore(this.server, this.admin, n)).n;

  /** Every row, as the administrator sees it and as somebody from whom fields may be hidden does. */
  async rows(): Promise<[unknown[], unknown[]]> {
    const of = async (client: Client) => (await client.list('things', { range: [0, 999], sort: ['id', 'ASC'] })).rows;
    return [await of(this.admin), await of(this.reader)];
  }
}

forEachDatabase((database) => {
  describe('random edits', () => {
    const server = useServer(database);

    it('end with the same data in memory and on the product', async () => {
      const seed = Number(process.env.CINNABAR_RANDOM_SEED ?? 20_261_122);
      const steps = Number(process.env.CINNABAR_RANDOM_STEPS ?? 20);
      console.log(`${database}: CINNABAR_RANDOM_SEED=${seed} CINNABAR_RANDOM_STEPS=${steps}`);
      const client = await server().as('administrator');
      const product = new Product(server(), client, await server().as('finance'));
      const things = new Things(seed);
      await product.publish((files) => {
        files[schema] = { label: label('Thing'), plural: 'things', ...things.schema() };
        files[access] = things.access();
      });
      const versions = new Map([[(await client.get('/api/design/versions'))[0].n as number, things.remember()]]);

      for (let i = 1; i <= steps; i += 1) {
        const told: string[] = [];
        try {
          // Boots are dear: one in ten steps may need one.
          if (i % 20 === 10) {
            told.push(things.retype() ?? 'nothing to retype');
            versions.set(await product.publish((files) => Object.assign(files, things.files(files, schema, access))), things.remember());
          } else if (i % 20 === 0) {
            const earlier = things.pick([...versions].filter(([, then]) => !things.isAsIn(then)).map(([n]) => n));
            told.push(`restore version ${earlier}`);
            things.restore(versions.get(earlier)!);
            versions.set(await product.restore(earlier), things.remember());
          } else if (i % 3 === 0) {
            told.push(things.edit());
            versions.set(await product.publish((files) => Object.assign(files, things.files(files, schema, access))), things.remember());
          } else {
            told.push(await things.write(client));
          }
          const [everything, shown] = await product.rows();
          expect(everything.map((row) => things.valuesOf(row))).toEqual(things.rows());
          expect(shown.map((row) => things.valuesOf(row))).toEqual(things.rowsShown());
        } catch (error) {
          throw new Error(`Seed ${seed}, step ${i}: ${told.join()}\n${(error as Error).message}`, { cause: error });
        }
      }
      expect(verify(server())).toContain('as it was written');
    }, 600_000);
  });
});
