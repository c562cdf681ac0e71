/** Mail addresses: one plain mailbox or none; lists, groups, comments and line breaks are not addresses here. */

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;

/** The address, trimmed, when it is exactly one mailbox. */
export function plainAddress(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  const at = address.lastIndexOf('@');
  if (at < 1 || address.length > 254 || at > 64) return null;
  return local.test(address.slice(0, at)) && domain.test(address.slice(at + 1)) ? address : null;
}
