/** Strapi's second identity of a row: 24 random letters and digits, as its document service gives them. */
import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphabet = `${letters}0123456789`;

/** A new document id; the first character is a letter. */
export function documentId(): string {
  let id = '';
  randomBytes(24).forEach((byte, position) => {
    const from = position === 0 ? letters : alphabet;
    id += from[byte % from.length];
  });
  return id;
}
