/** Looks at a zip's directory before anything is unpacked: what would grow without measure is not opened. */

const largestUnpacked = 100 * 1024 * 1024;
const largestRatio = 200;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;

/** Whether the archive says of itself that it stays within bounds. */
export function isHarmlessZip(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) return false;
  let place = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== entryMark) return false;
    const [packed, size] = [bytes.readUInt32LE(place + 20), bytes.readUInt32LE(place + 24)];
    unpacked += size;
    if (unpacked > largestUnpacked || size > Math.max(packed, 1_024) * largestRatio) return false;
    place += 46 + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return true;
}
