/** A department's stamp as a drawing: the round red seal with the company's name along its rim, a star, and the department below. */
import { html, type Html } from '../wording';
import { fontRuns } from './font-runs';
import type { Drawing } from './paper';

/** The stamp of a department: the company along the rim, its own name, the day. */
export interface Seal { ring: string; name: string; day: string }

/** The colour that the product is named after. */
export const cinnabar = '#c8321f';

const families = { SC: 'SC, Noto Sans SC, Microsoft YaHei, PingFang SC, sans-serif', KR: 'KR, Noto Sans KR, Malgun Gothic, sans-serif', Emoji: 'Emoji, sans-serif' };

/** The SVG, 100 by 100 units; drawn from single characters, because neither printers nor PDF agree on text along a path. */
export function drawSeal({ ring, name, day }: Seal): string {
  const letters = [...ring];
  const wide = letters.filter((letter) => letter.codePointAt(0)! > 0x2e7f).length;
  const units = wide + (letters.length - wide) * 0.6;
  const size = Math.min(11, 200 / units);
  // The letters share an arc of at most 250 degrees, centred at the top.
  const span = Math.min(250, units * size * 1.9);
  let passed = 0;
  const around = letters.map((letter) => {
    const width = letter.codePointAt(0)! > 0x2e7f ? 1 : 0.6;
    const angle = -span / 2 + ((passed + width / 2) / units) * span;
    passed += width;
    const radians = (angle * Math.PI) / 180;
    const x = 50 + 36 * Math.sin(radians);
    const y = 50 - 36 * Math.cos(radians);
    return html`<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)})">${centred(letter, 0, size * 0.36, size)}</g>`;
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><g fill="${cinnabar}" opacity="0.85" transform="rotate(-8 50 50)">
<circle cx="50" cy="50" r="47" fill="none" stroke="${cinnabar}" stroke-width="2.6"/>
<polygon points="${star(50, 46, 12)}"/>${around}
${centred(name, 50, 71, Math.min(11, 56 / lengthOf(name)))}${centred(day, 50, 82, 7)}</g></svg>`.text;
}

/** The copy's name at the edge of the sheet, upright for Chinese and Korean, turned for Latin, as a drawing. */
export function drawEdgeLabel(label: string): Drawing {
  const upright = [...label].some((letter) => letter.codePointAt(0)! > 0x2ff);
  const letters = [...label];
  const height = upright ? letters.length * 11 + 4 : Math.ceil(lengthOf(label) * 9) + 8;
  const drawn = upright
    ? letters.map((letter, at) => centred(letter, 7, 10 + at * 11, 9))
    : html`<g transform="translate(4 4) rotate(90)"><text x="0" y="0" font-size="9" font-family="${families.SC}">${label}</text></g>`;
  return { svg: html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 ${height}" width="14" height="${height}"><g fill="#444444">${drawn}</g></svg>`.text, height };
}

function centred(text: string, x: number, y: number, size: number): Html[] {
  const runs = fontRuns(text);
  let left = x - (lengthOf(text) * size) / 2;
  return runs.map((run) => {
    const width = lengthOf(run.text) * size;
    const drawn = html`<text x="${(left + width / 2).toFixed(2)}" y="${y.toFixed(2)}" text-anchor="middle" font-size="${size.toFixed(2)}" font-weight="bold" font-family="${families[run.font]}">${run.text}</text>`;
    left += width;
    return drawn;
  });
}

/** Width of a text in ems, near enough. */
function lengthOf(text: string): number {
  return [...text].reduce((length, letter) => length + (letter.codePointAt(0)! > 0x2e7f || /[\u1100-\u11ff]/.test(letter) ? 1 : 0.58), 0) || 1;
}

function star(x: number, y: number, radius: number): string {
  return Array.from({ length: 10 }, (_, at) => {
    const angle = (Math.PI / 5) * at;
    const reach = at % 2 ? radius * 0.382 : radius;
    return `${(x + reach * Math.sin(angle)).toFixed(2)},${(y - reach * Math.cos(angle)).toFixed(2)}`;
  }).join(' ');
}
