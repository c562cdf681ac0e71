import { describe, expect, test } from 'vitest';
import { isProgram, isShownInline, mimeOf } from '../../cms/src/engines/files/file-kind';
import { cleanName, contentDisposition } from '../../cms/src/engines/files/file-name';

const bytes = (...head: (string | number)[]) => Buffer.concat(head.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('what a file is', () => {
  test.each([
    ['photo.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['photo.txt', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['contract.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['fake.png', bytes('<html><script>'), 'application/octet-stream'],
    ['page.html', bytes('<!doctype html>'), 'application/octet-stream'],
    ['drawing.svg', bytes('<svg xmlns='), 'application/octet-stream'],
    ['list.csv', bytes('a,b'), 'text/csv; charset=utf-8'],
    ['报价.xlsx', bytes('PK', 3, 4), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s is told by its bytes, then by its name', (name, head, mime) => {
    expect(mimeOf(name, head)).toBe(mime);
  });

  test('only pictures and PDF are shown inside the browser', () => {
    expect(['image/png', 'image/jpeg', 'application/pdf'].every(isShownInline)).toBe(true);
    expect(['text/html', 'image/svg+xml', 'text/plain; charset=utf-8', 'application/octet-stream'].some(isShownInline)).toBe(false);
  });

  test('programs are known by name and by their first bytes', () => {
    expect(isProgram('setup.EXE', bytes('x'))).toBe(true);
    expect(isProgram('report.pdf', bytes('MZ', 0x90))).toBe(true);
    expect(isProgram('invoice.pdf.js', bytes('x'))).toBe(true);
    expect(isProgram('ink.xlsx', bytes('PK'))).toBe(false);
  });
});

describe('the name of a file', () => {
  test.each([
    ['C:\\Users\\me\\报价单.xlsx', '报价单.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'file'],
    ['', 'file'],
    [undefined, 'file'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['<b>"x".png', '_b__x_.png'],
    ['.htaccess', 'htaccess'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean);
  });

  test('is bounded and keeps its ending', () => {
    const name = cleanName(`${'墨'.repeat(400)}.pdf`);
    expect([...name]).toHaveLength(160);
    expect(name.endsWith('墨.pdf')).toBe(true);
  });

  test('travels in the header in Chinese, and cannot break out of it', () => {
    expect(contentDisposition('attachment', '报价.pdf')).toBe("attachment; filename=\"__.pdf\"; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf");
    expect(contentDisposition('inline', 'a"; x=\r\n(1).pdf')).not.toMatch(/[\r\n]|filename="a"/);
  });
});
