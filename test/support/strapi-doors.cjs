/** Run inside a process that has booted the product: tries every door of Strapi's to a record and prints what each one said. */
const { join } = require('node:path');

const compiled = join(__dirname, '../../cms/dist/src');
const { bootStrapi } = require(join(compiled, 'serving/boot-strapi'));
const { prepareStorage, startEngines } = require(join(compiled, 'serving/engines'));
const { createDatabase } = require(join(compiled, 'foundation/create-database'));
const { provideDatabase } = require(join(compiled, 'foundation/database'));
const { letOthersBoot, partUidOf, uidOf } = require(join(compiled, 'engines/definitions'));
const { typeByName } = require(join(compiled, 'engines/model'));

async function main() {
  const id = Number(process.argv[2]);
  const strapi = await bootStrapi();
  provideDatabase(createDatabase(strapi));
  await prepareStorage();
  await startEngines(strapi);
  await letOthersBoot();
  const requisition = typeByName('requisition');
  const subjects = { requisition: uidOf(requisition), lines: partUidOf(requisition, requisition.parts[0]), customer: uidOf(typeByName('customer')) };
  const said = {};
  for (const [name, uid] of Object.entries(subjects)) {
    const row = name === 'lines' ? await strapi.db.query(uid).findOne({ where: { parent_id: id } }) : await strapi.db.query(uid).findOne({ where: name === 'requisition' ? { id } : {} });
    const { documentId } = row;
    const data = { state: 'done', position: 9 };
    const documents = {
      create: () => strapi.documents(uid).create({ data }),
      update: () => strapi.documents(uid).update({ documentId, data }),
      delete: () => strapi.documents(uid).delete({ documentId }),
      clone: () => strapi.documents(uid).clone({ documentId, data }),
      publish: () => strapi.documents(uid).publish({ documentId }),
      unpublish: () => strapi.documents(uid).unpublish({ documentId }),
      discardDraft: () => strapi.documents(uid).discardDraft({ documentId }),
    };
    const query = {
      create: () => strapi.db.query(uid).create({ data }),
      createMany: () => strapi.db.query(uid).createMany({ data: [data] }),
      update: () => strapi.db.query(uid).update({ where: { id: row.id }, data }),
      updateMany: () => strapi.db.query(uid).updateMany({ where: {}, data }),
      delete: () => strapi.db.query(uid).delete({ where: { id: row.id } }),
      deleteMany: () => strapi.db.query(uid).deleteMany({ where: {} }),
    };
    for (const [door, verbs] of Object.entries({ documents, query })) {
      for (const [verb, open] of Object.entries(verbs)) {
        said[`${name} ${door}.${verb}`] = await Promise.resolve().then(open).then(() => 'done', (error) => error.message);
      }
    }
  }
  process.stdout.write(`\n${JSON.stringify(said)}\n`);
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
