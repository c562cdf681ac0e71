/** Reads an id out of an address. */

/** The id that a part of a path names; 0, which no row has, for anything else. */
export function idIn(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  return id <= 0x7fff_ffff ? id : 0;
}
