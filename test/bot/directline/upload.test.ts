import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { cleanFileName } from '../../../bot/files/file-name.js';
import { fileTypeOf } from '../../../bot/files/file-type.js';
import { ADA, LIN, OTTO } from '../../fakes/partner-users.js';
import { encrypted, zipOf } from '../files/archives.js';
import { startEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const office = (part: string, more: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<x/>'), [part]: strToU8('<x/>'), ...more }));

describe('the kind of a file', () => {
  const taken: readonly (readonly [string, Buffer, string])[] = [
    ['png', PNG, 'image/png'],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['gif', Buffer.from('GIF89a......'), 'image/gif'],
    ['webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['log', Buffer.from('2026-11-23 错误 550 5.7.1\r\n'), 'text/plain'],
    ['log', Buffer.from('b4edcef3203535300d0a', 'hex'), 'text/plain'],
    ['txt', Buffer.from('\ufefftext', 'utf16le'), 'text/plain'],
    ['csv', Buffer.from('a,b\n1,2'), 'text/csv'],
    ['eml', Buffer.from('From: a@example.cn\r\n\r\nhello'), 'message/rfc822'],
    ['zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'application/zip'],
    ['docx', office('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', office('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pptx', office('ppt/presentation.xml'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['msg', Buffer.concat([OLE, Buffer.from('__properties_version1.0', 'utf16le')]), 'application/vnd.ms-outlook'],
    ['', PNG, 'image/png'],
  ];
  for (const [ending, bytes, contentType] of taken) {
    it(`${contentType} is told by the bytes of a ${ending === '' ? 'file without an ending' : ending}`, () =>
      assert.equal(fileTypeOf(bytes, ending)?.contentType, contentType));
  }

  const refused: readonly (readonly [string, string, Buffer])[] = [
    ['a program', 'exe', Buffer.from('MZ\x90\0\x03\0\0\0')],
    ['a program named as a picture', 'png', Buffer.from('MZ\x90\0\x03\0\0\0')],
    ['a picture named as a program', 'exe', PNG],
    ['a page', 'html', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with scripts', 'svg', Buffer.from('<svg onload="alert(1)"/>')],
    ['a script', 'ps1', Buffer.from('Remove-Item')],
    ['a document with macros', 'docm', office('word/document.xml', { 'word/vbaProject.bin': strToU8('x') })],
    ['an old document', 'doc', OLE],
    ['text with control characters', 'txt', Buffer.from('a\0b')],
  ];
  for (const [what, ending, bytes] of refused) it(`of ${what} is not taken`, () => assert.equal(fileTypeOf(bytes, ending), undefined));
});

describe("a file's name", () => {
  it('is shown without path, control and direction characters, and not longer than it should be', () => {
    assert.equal(cleanFileName('../../etc/passwd'), 'passwd');
    assert.equal(cleanFileName('C:\\temp\\日志.txt'), '日志.txt');
    assert.equal(cleanFileName('a\u202egnp.exe\r\n'), 'agnp.exe');
    assert.equal(cleanFileName(undefined), 'file');
    assert.equal(cleanFileName('...'), 'file');
    const long = cleanFileName(`${'长'.repeat(300)}.png`);
    assert.deepEqual([long.length, long.endsWith('.png')], [120, true]);
  });
});

describe('an upload', () => {
  let endpoint: Endpoint;
  let token: string;
  let id: string;
  beforeEach(async () => {
    endpoint = await startEndpoint();
    ({ token, conversationId: id } = await endpoint.signIn(LIN.id));
  });
  afterEach(() => endpoint.stop());

  type Sent = { name: string; contentType: string; contentUrl: string; content: { blobId: string; size: number } };
  async function upload(files: readonly (readonly [string, Buffer | string])[], activity?: unknown) {
    const form = new FormData();
    if (activity !== undefined)
      form.append(
        'activity',
        new Blob([typeof activity === 'string' ? activity : JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
      );
    for (const [name, bytes] of files) form.append('file', new Blob([bytes]), name);
    const answer = await fetch(`${endpoint.domain}/conversations/${id}/upload?userId=whoever`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    return {
      status: answer.status,
      refusedFile: answer.headers.get('x-refused-file'),
      body: (await answer.json()) as { id?: string; error?: { code: string } },
    };
  }

  it('reaches the bot as attachments of a message, stored under the partner', async () => {
    assert.equal(
      (
        await upload(
          [
            ['错误.png', PNG],
            ['trace', 'plain'],
          ],
          { type: 'message', text: 'see this', attachments: [{ name: 'x', contentUrl: 'https://evil.example' }] },
        )
      ).status,
      200,
    );
    const [given] = endpoint.given;
    const files = given?.attachments as unknown as Sent[];
    assert.deepEqual([given?.text, given?.from.id], ['see this', LIN.id]);
    assert.deepEqual(
      files.map(({ name, contentType, content }) => [name, contentType, content.size]),
      [
        ['错误.png', 'image/png', PNG.length],
        ['trace.txt', 'text/plain', 5],
      ],
    );
    assert.deepEqual(Buffer.from((await endpoint.blobs.get(LIN.partnerId, files[0]?.content.blobId ?? '')) ?? []), PNG);
  });

  it('needs no words', async () => {
    assert.equal((await upload([['a.png', PNG]])).status, 200);
    assert.equal(endpoint.given[0]?.type, 'message');
  });

  const refusals: readonly (readonly [string, () => ReturnType<typeof upload>, number, string])[] = [
    ['of a kind that is not taken', () => upload([['a.exe', Buffer.from('MZ\0\0')]]), 415, 'file_type_refused'],
    ['of a file above 10 MB', () => upload([['a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')]]), 413, 'file_too_large'],
    [
      'of six files',
      () =>
        upload(
          Array.from({ length: 6 }, (_, i) => [`${i}.png`, PNG] as const),
          {},
        ),
      413,
      'too_many_files',
    ],
    ['of nine files', () => upload(Array.from({ length: 9 }, (_, i) => [`${i}.png`, PNG] as const)), 413, 'too_many_files'],
    ['without a file', () => upload([], { type: 'message' }), 400, 'bad_argument'],
    ['of an empty file', () => upload([['a.txt', '']]), 422, 'file_empty'],
    ['of a zip with a program', () => upload([['a.zip', zipOf('setup.exe')]]), 415, 'file_program_inside'],
    ['of a zip with a zip', () => upload([['a.zip', zipOf('b.zip')]]), 415, 'file_archive_inside'],
    ['of a zip with a password', () => upload([['a.zip', encrypted(zipOf('a.txt'))]]), 415, 'file_encrypted'],
    ['of a zip that was cut', () => upload([['a.zip', zipOf('a.txt').subarray(0, -1)]]), 415, 'file_damaged'],
    ['of a picture with a zip behind it', () => upload([['a.png', Buffer.concat([PNG, zipOf('a')])]]), 415, 'file_damaged'],
    ['with an activity that is none', () => upload([['a.png', PNG]], '{'), 400, 'bad_argument'],
    ['with an event', () => upload([['a.png', PNG]], { type: 'event', name: 'x' }), 400, 'bad_argument'],
  ];
  for (const [what, send, status, code] of refusals) {
    it(`${what} is refused as ${code}, stores nothing, and the next one is taken`, async () => {
      const answer = await send();
      assert.deepEqual([answer.status, answer.body.error?.code], [status, code]);
      assert.equal(endpoint.stored.blobs.blobs.size, 0);
      assert.equal(endpoint.given.length, 0);
      assert.equal((await upload([['a.png', PNG]])).status, 200);
    });
  }

  it('says which of several files was refused', async () => {
    const answer = await upload([
      ['a.png', PNG],
      ['错误 1.zip', zipOf('setup.exe')],
    ]);
    assert.equal(decodeURIComponent(answer.refusedFile ?? ''), '错误 1.zip');
  });

  it('that is no form is refused', async () => {
    const path = `/v3/directline/conversations/${id}/upload`;
    assert.equal((await endpoint.call('POST', path, { token, body: {} })).status, 415);
    const broken = await endpoint.call('POST', path, {
      token,
      body: '--x\r\nnonsense',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    assert.equal(broken.status, 400);
  });

  it('is read by its link, or with a token for its conversation, and by nobody else', async () => {
    await upload([['错误.png', PNG]]);
    const [file] = endpoint.given[0]?.attachments as unknown as Sent[];
    assert.ok(file);
    const plain = file.contentUrl.split('?')[0] ?? '';
    const get = (url: string, bearer?: string) =>
      fetch(url, { headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` } });
    const shown = await get(file.contentUrl);
    assert.deepEqual(Buffer.from(await shown.arrayBuffer()), PNG);
    assert.equal(shown.headers.get('content-type'), 'image/png');
    assert.equal(shown.headers.get('content-disposition'), "inline; filename*=UTF-8''%E9%94%99%E8%AF%AF.png");
    assert.match(shown.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.equal((await get(plain, token)).status, 200);
    assert.equal((await get(plain)).status, 401);
    for (const user of [ADA, OTTO]) assert.equal((await get(plain, (await endpoint.signIn(user.id)).token)).status, 404);
    const other = `${endpoint.domain}/attachments/${'0'.repeat(64)}?${file.contentUrl.split('?')[1]}`;
    assert.equal((await get(other)).status, 403);
    endpoint.stored.clock.forward({ days: 31 });
    assert.equal((await get(file.contentUrl)).status, 403);
  });
});
