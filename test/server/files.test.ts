import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

function form(name: string, content: Buffer | string, field = 'file'): FormData {
  const data = new FormData();
  data.append(field, new Blob([new Uint8Array(Buffer.from(content))]), name);
  return data;
}

const upload = (client: Client, name: string, content: Buffer | string, status?: number) => client.post('/api/files', form(name, content), { status });

forEachDatabase((database) => {
  const server = useServer(database);

  describe('an upload', () => {
    test('answers with id, name, size and what it really is', async () => {
      const assistant = await server().as(cast.assistant);
      expect(await upload(assistant, '送货单 "照片".txt', png)).toEqual({ id: expect.any(Number), name: '送货单 _照片_.txt', size: png.length, mime: 'image/png' });
    });

    test('is its uploader’s alone while no record holds it', async () => {
      const { id } = await upload(await server().as(cast.assistant), 'mine.png', png);
      const own = await (await server().as(cast.assistant)).request('GET', `/api/files/${id}`);
      expect(own.status).toBe(200);
      expect(Buffer.compare(own.body, png)).toBe(0);
      for (const other of [cast.supervisor, cast.dealer, cast.administrator]) await (await server().as(other)).get(`/api/files/${id}`, { status: 404 });
    });

    test('lies on the disk once, however often it is sent', async () => {
      const assistant = await server().as(cast.assistant);
      const ids = [(await upload(assistant, 'a.bin', 'the same bytes')).id, (await upload(assistant, 'b.bin', 'the same bytes')).id];
      const rows = await server().sql<{ sha256: string }>('SELECT "sha256" FROM "stored_files" WHERE "id" IN (?, ?)', ids);
      expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(1);
      const { sha256 } = rows[0];
      expect(readdirSync(join(server().data, 'files', sha256.slice(0, 2)))).toContain(sha256);
      expect(readdirSync(join(server().data, 'files/incoming'))).toEqual([]);
    });

    test('that is no file, empty, too large, a program or two at once is refused with a sentence and leaves nothing behind', async () => {
      const assistant = await server().as(cast.assistant);
      const before = await server().sql('SELECT "id" FROM "stored_files"');
      const two = form('a.txt', 'a');
      two.append('file', new Blob(['b']), 'b.txt');
      const refused: [unknown, number][] = [
        [{ name: 'x' }, 400],
        ['--', 400],
        [two, 400],
        [new FormData(), 400],
        [form('empty.txt', ''), 422],
        [form('setup.exe', 'anything'), 422],
        [form('photo.jpg', 'MZ and so on'), 422],
        [form('big.bin', Buffer.alloc(20 * 1024 * 1024 + 1)), 413],
      ];
      for (const [body, status] of refused) {
        const answer = await assistant.request('POST', '/api/files', body);
        expect([answer.status, typeof answer.body?.message]).toEqual([status, 'string']);
      }
      expect(await server().sql('SELECT "id" FROM "stored_files"')).toEqual(before);
      expect(readdirSync(join(server().data, 'files/incoming'))).toEqual([]);
    });

    test('needs somebody signed in', async () => {
      expect((await fetch(`${server().address}/api/files`, { method: 'POST', body: form('a.txt', 'a') })).status).toBe(401);
    });
  });

  describe('a file in a record', () => {
    test('is read by whoever sees the record, and by nobody else', async () => {
      const assistant = await server().as(cast.assistant);
      const file = await upload(assistant, '订单.pdf', '%PDF-1.4 not really');
      const record = await assistant.post('/api/requisitions', { ...await newRequisition(assistant), attachments: [file] });
      expect(record.attachments).toEqual([file]);
      expect((await (await server().as(cast.supervisor)).request('GET', `/api/files/${file.id}`)).status).toBe(200);
      for (const other of [cast.dealer, cast.otherSalesperson]) await (await server().as(other)).get(`/api/files/${file.id}`, { status: 404 });
    });

    test('cannot be taken into another record, nor can somebody else’s upload', async () => {
      const assistant = await server().as(cast.assistant);
      const values = await newRequisition(assistant);
      const file = await upload(assistant, 'once.png', png);
      await assistant.post('/api/requisitions', { ...values, attachments: [file] });
      const foreign = await upload(await server().as(cast.supervisor), 'theirs.png', png);
      for (const id of [file.id, foreign.id, 999_999]) {
        const answer = await assistant.post('/api/requisitions', { ...values, attachments: [{ id }] }, { status: 422 });
        expect(Object.keys(answer.errors)).toEqual(['attachments']);
      }
    });

    test('is gone for everybody but the past once the record no longer holds it', async () => {
      const assistant = await server().as(cast.assistant);
      const file = await upload(assistant, 'old.png', png);
      const record = await assistant.post('/api/requisitions', { ...await newRequisition(assistant), attachments: [file] });
      expect((await assistant.put(`/api/requisitions/${record.id}`, { version: record.version, attachments: [] })).attachments).toEqual([]);
      await assistant.get(`/api/files/${file.id}`, { status: 404 });
    });
  });

  describe('handing a file over', () => {
    test.each([
      ['page.html', '<!doctype html><script>alert(1)</script>'],
      ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['fake.png', '<html><script>alert(1)</script>'],
      ['notes.txt', 'text'],
    ])('%s is a download that no browser runs', async (name, content) => {
      const assistant = await server().as(cast.assistant);
      const { id } = await upload(assistant, name, content);
      const { headers } = await assistant.request('GET', `/api/files/${id}`);
      expect(headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(headers.get('content-type')).not.toMatch(/html|svg|xml|script/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
    });

    test('pictures and PDF are shown, under their own name', async () => {
      const assistant = await server().as(cast.assistant);
      const { id } = await upload(assistant, '图.png', png);
      const { headers } = await assistant.request('GET', `/api/files/${id}`);
      expect(headers.get('content-disposition')).toBe("inline; filename=\"_.png\"; filename*=UTF-8''%E5%9B%BE.png");
      expect(headers.get('content-type')).toBe('image/png');
    });

    test('an id that is none is not found', async () => {
      const assistant = await server().as(cast.assistant);
      for (const id of ['0', '-1', '1.5', 'abc', '99999999999999999999', '%27']) await assistant.get(`/api/files/${id}`, { status: 404 });
    });
  });
});
