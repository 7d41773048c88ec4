import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkFile } from '../../../bot/files/check-file.js';
import { readPackage } from '../../../bot/files/read-package.js';
import { PNG, encrypted, office, zipOf } from './archives.js';

const reasonFor = (name: string, bytes: Buffer) => {
  const checked = checkFile(name, bytes);
  return checked.kind === 'refused' ? checked.reason : 'taken';
};
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a file that is sent', () => {
  const cases: readonly (readonly [what: string, name: string, bytes: Buffer, outcome: string])[] = [
    ['a picture', 'a.png', PNG, 'taken'],
    ['a zip of logs, with a page and a folder', 'logs.zip', zipOf('日志/a.log', 'report.html', 'b.txt'), 'taken'],
    ['a document', 'a.docx', office('word/document.xml', 'word/media/image1.png'), 'taken'],
    ['nothing', 'a.txt', Buffer.alloc(0), 'empty'],
    ['a byte too much', 'a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'too_large'],
    ['as much as may be', 'a.txt', Buffer.alloc(10 * 1024 * 1024, 'a'), 'taken'],
    ['a program', 'a.exe', Buffer.from('MZ\x90\0'), 'kind'],
    ['a program under two endings', 'a.pdf.exe', Buffer.from('MZ\x90\0'), 'kind'],
    ['a page called text', 'a.txt', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), 'kind'],
    ['a page called PDF', 'a.pdf', Buffer.from('<html><body>Sign in</body></html>'), 'kind'],
    ['text that speaks of pages', 'a.log', Buffer.from('GET /index.html 200 <html>'), 'taken'],
    ['a zip with a program', 'a.zip', zipOf('readme.txt', 'bin/setup.exe'), 'program_inside'],
    ['a zip with a script', 'a.zip', zipOf('fix.ps1'), 'program_inside'],
    ['a zip with a double ending', 'a.zip', zipOf('invoice.pdf.js'), 'program_inside'],
    ['a zip with an ending in capitals', 'a.zip', zipOf('A.SCR'), 'program_inside'],
    ['a zip with an ending behind blanks and dots', 'a.zip', zipOf('a.exe. '), 'program_inside'],
    ['a zip with an ending behind a mark that cannot be seen', 'a.zip', zipOf('a.e\u200bxe'), 'program_inside'],
    ['a zip with an ending that reads backwards', 'a.zip', zipOf('a\u202egnp.exe'), 'program_inside'],
    ['a document with macros', 'a.docx', office('word/document.xml', 'word/vbaProject.bin'), 'program_inside'],
    ['a zip with a document with macros', 'a.zip', zipOf('a.xlsm'), 'program_inside'],
    ['a Java program called zip', 'a.zip', zipOf('META-INF/MANIFEST.MF', 'A.class'), 'program_inside'],
    ['a zip in a zip', 'a.zip', zipOf('inner.zip'), 'archive_inside'],
    ['a zip with a disk image', 'a.zip', zipOf('disk.iso'), 'archive_inside'],
    ['a zip with a password', 'a.zip', encrypted(zipOf('a.txt')), 'encrypted'],
    ['a document with a password', 'a.docx', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['a zip that was cut', 'a.zip', zipOf('a.txt').subarray(0, -1), 'damaged'],
    ['a zip with something before its directory', 'a.zip', Buffer.concat([zipOf('a.txt'), zipOf('b.txt')]), 'damaged'],
    ['a zip called a document', 'a.docx', zipOf('a.txt'), 'kind'],
    ['a picture with a zip behind it', 'a.png', Buffer.concat([PNG, zipOf('a.exe')]), 'disguised'],
    ['a picture with a zip and more behind it', 'a.png', Buffer.concat([PNG, zipOf('a.exe'), Buffer.alloc(99)]), 'disguised'],
    ['a picture with a rar behind it', 'a.png', Buffer.concat([PNG, Buffer.from('526172211a0700', 'hex')]), 'disguised'],
    ['a picture that is a script too', 'a.gif', Buffer.from('GIF89a/*\x01\x00\x80*/=1;alert(1)//', 'latin1'), 'disguised'],
    ['a PDF that begins as a page', 'a.pdf', Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>'), 'disguised'],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'), 'taken'],
  ];
  for (const [what, name, bytes, outcome] of cases)
    it(`and holds ${what} is ${outcome === 'taken' ? 'taken' : `refused as ${outcome}`}`, () =>
      assert.equal(reasonFor(name, bytes), outcome));

  it('is looked at under its other name too, when a zip gives two', () => {
    const name = Buffer.from('a.exe');
    const extra = Buffer.concat([Buffer.from([0x75, 0x70, 5 + name.length, 0, 1, 0, 0, 0, 0]), name]);
    const plain = zipOf('a.txt');
    const end = plain.length - 22;
    const start = plain.readUInt32LE(end + 16);
    const entry = Buffer.concat([plain.subarray(start, end), extra]);
    entry.writeUInt16LE(extra.length, 30);
    const tail = Buffer.from(plain.subarray(end));
    tail.writeUInt32LE(entry.length, 12);
    assert.equal(reasonFor('a.zip', Buffer.concat([plain.subarray(0, start), entry, tail])), 'program_inside');
  });

  it('is refused when an entry is named otherwise where it begins', () => {
    const zip = zipOf('a.txt');
    zip.write('b', 30);
    assert.equal(readPackage(zip), undefined);
    assert.equal(reasonFor('a.zip', zip), 'damaged');
  });

  it('is judged without failing, whatever its bytes are', () => {
    const whole = [zipOf('a.txt', 'b/c.log'), office('word/document.xml'), PNG, Buffer.from('GIF89a......'), OLE, Buffer.from('%PDF-1.7')];
    const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        changes,
        fc.uint8Array({ maxLength: 80 }),
        fc.nat(200),
        fc.string(),
        (bytes, edits, more, cut, name) => {
          const copy = Buffer.concat([bytes.subarray(0, Math.max(0, bytes.length - cut)), more]);
          for (const [at, value] of edits) if (at < copy.length) copy[at] = value;
          const checked = checkFile(name, copy);
          assert.ok(checked.kind === 'taken' || checked.reason);
          assert.ok(checked.name.length > 0 && checked.name.length <= 130);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
