/** A server without anybody to sign in to it: gets one administrator, whose password stands in the log once. */
import { randomBytes } from 'node:crypto';
import { hashOf, people, peopleReady, setPassword, system } from '../engines/access';
import { model } from '../engines/model';
import { create } from '../engines/workflow';
import { database } from '../foundation/database';
import { publicUrl } from '../foundation/settings';

const username = 'administrator';

/** Does nothing where there are people. */
export async function provideFirstAdministrator(): Promise<void> {
  const type = model().types.find(({ store }) => store === 'people');
  const role = model().roles.find(({ name }) => name === username);
  if (people().all().length > 0 || !type || !role) return;
  const password = randomBytes(12).toString('base64url');
  const hash = await hashOf(password);
  const { hostname } = new URL(publicUrl);
  const email = `${username}@${/\.[a-z]+$/i.test(hostname) ? hostname : 'cinnabar.invalid'}`;
  await database().transaction(async (tx) => {
    const { id } = await create(system, type, { username, name: username, email, roles: [role.id] });
    await setPassword(tx, id, hash);
  });
  await peopleReady();
  console.log(`There is nobody yet: sign in as ${username} with the password ${password} and change it.`);
}
