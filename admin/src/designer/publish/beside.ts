/** Lays two texts beside each other, line by line: the common lines once in both, with a little of them around each difference. */

type Row = [left: string | undefined, right: string | undefined];
const around = 3;
/** Above this many line pairs between the common ends, the middle is shown as taken out and put in. */
const most = 4_000_000;

export function beside(before: string[], after: string[]): Row[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (lines: string[]): Row[] => lines.map((line) => [line, line]);
  const middle = pairs(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return folded([...same(before.slice(0, start)), ...middle, ...same(end ? before.slice(-end) : [])]);
}

/** The longest common subsequence, walked from the front. */
function pairs(left: string[], right: string[]): Row[] {
  if (left.length * right.length > most) return [...left.map((line): Row => [line, undefined]), ...right.map((line): Row => [undefined, line])];
  const width = right.length + 1;
  const length = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) length[i * width + j] = left[i] === right[j] ? length[(i + 1) * width + j + 1] + 1 : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
  }
  const rows: Row[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && left[i] === right[j]) rows.push([left[i++], right[j++]]);
    else if (j >= right.length || (i < left.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) rows.push([left[i++], undefined]);
    else rows.push([undefined, right[j++]]);
  }
  return rows;
}

/** Long runs of common lines become three dots. */
function folded(rows: Row[]): Row[] {
  const near = rows.map((_row, i) => rows.slice(Math.max(0, i - around), i + around + 1).some(([left, right]) => left !== right));
  return rows.flatMap((row, i): Row[] => (near[i] ? [row] : i === 0 || near[i - 1] ? [['⋯', '⋯']] : []));
}
