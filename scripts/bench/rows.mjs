/** The bench's company: 100,000 requisitions with three lines each, the same for every server, from a counter and not from chance. */

const states = ['draft', 'signature', 'payment', 'issue', 'done', 'done', 'done', 'done'];
const purposes = ['sale', 'sample', 'trial', 'internal'];
const methods = ['cash', 'transfer', 'monthly'];
const places = ['杭州', '苏州', '无锡', '宁波', '温州', '东莞', '佛山', '青岛'];
const trades = ['包装印务', '彩印', '纸品', '标签', '印刷器材'];

/** 400 customers: `{ id, code, title }`. */
export const customers = Array.from({ length: 400 }, (_, i) => ({
  id: i + 1, code: `BC${String(i + 1).padStart(4, '0')}`, title: `${places[i % 8]}${String.fromCharCode(0x4e00 + (i * 37) % 3000)}${trades[i % 5]}有限公司`,
}));

/** The rare word stands in the remarks of ten rows, the common two-character word in every customer's kind of trade. */
export const words = { rare: '珠光幻彩', common: '油墨' };

/** Owners: 1 = the person who is signed in (four rows of five), 2 = somebody else. Money in cents. */
export function* rowsOf(count) {
  const start = Date.UTC(2025, 0, 2);
  for (let i = 1; i <= count; i += 1) {
    const lines = [0, 1, 2].map((k) => ({ product: 1 + ((i * 3 + k) % 30), quantity: 1 + ((i + k) % 20), unitPrice: 1200 + ((i * 7 + k) % 90) * 100 }));
    const day = new Date(start + Math.floor(i / 160) * 86_400_000);
    yield {
      id: i,
      number: `LL${day.toISOString().slice(0, 10).replaceAll('-', '')}-${String(i % 160 + 1).padStart(4, '0')}`,
      state: states[i % 8], purpose: purposes[i % 4], customer: 1 + (i % 400), owner: i % 5 ? 1 : 2, picker: i % 5 ? 1 : 2,
      paymentMethod: methods[i % 3], paymentReference: `PZ${i}`,
      remarks: i % 10_007 === 0 ? `请配 ${words.rare} 色样` : `第 ${i} 批 ${i % 6 ? '胶印' : words.common}`,
      createdAt: start + i * 540_000,
      total: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
      lines,
    };
  }
}
