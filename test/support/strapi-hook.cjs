/** Run inside a process that has booted the product: a hook of Strapi's asks and fails inside a write of ours, and prints what it saw. */
const { join } = require('node:path');

const compiled = join(__dirname, '../../cms/dist/src');
const { bootStrapi } = require(join(compiled, 'serving/boot-strapi'));
const { prepareStorage, startEngines } = require(join(compiled, 'serving/engines'));
const { createDatabase } = require(join(compiled, 'foundation/create-database'));
const { provideDatabase } = require(join(compiled, 'foundation/database'));
const { people } = require(join(compiled, 'engines/access'));
const { letOthersBoot, uidOf } = require(join(compiled, 'engines/definitions'));
const { typeByName } = require(join(compiled, 'engines/model'));
const { read } = require(join(compiled, 'engines/store'));
const { save } = require(join(compiled, 'engines/workflow'));

async function main() {
  const strapi = await bootStrapi();
  provideDatabase(createDatabase(strapi));
  await prepareStorage();
  await startEngines(strapi);
  await letOthersBoot();
  const product = typeByName('product');
  const uid = uidOf(product);
  const person = people().byUsername('market-supervisor');
  const { id } = await strapi.db.query(uid).findOne({});
  const title = async () => (await read(person, product, id)).title;
  const rename = async (to) => save(person, product, id, { version: (await read(person, product, id)).version, title: to }).then(() => 'done', (error) => error.message);
  const before = await title();
  const said = {};
  const has = (row, text) => JSON.stringify(row).includes(text);
  const stop = strapi.db.lifecycles.subscribe({
    models: [uid],
    async afterUpdate() {
      said.byQuery = has(await strapi.db.query(uid).findOne({ where: { id } }), '钩子之内');
      said.byKnex = has(await strapi.db.transaction(({ trx }) => trx(product.table).where({ id }).first()), '钩子之内');
      said.nested = await strapi.db.transaction(async ({ trx }) => { const inner = await trx.transaction(); await inner.rollback(); return 'rolled back'; });
    },
  });
  said.saved = await rename('钩子之内');
  stop();
  said.after = (await title()) === '钩子之内';
  const fail = strapi.db.lifecycles.subscribe({ models: [uid], afterUpdate() { throw new Error('the hook says no'); } });
  said.refused = await rename('绝不会有');
  fail();
  said.kept = (await title()) === '钩子之内';
  said.again = await rename(before);
  process.stdout.write(`\n${JSON.stringify(said)}\n`);
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
