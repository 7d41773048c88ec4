import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, BREAK } from '../../../../services/self-help/ranking/analysis.js';
import { stem } from '../../../../services/self-help/ranking/stems.js';

const tokens = (text: string) => analyse(text).tokens.filter((token) => token !== BREAK);

describe('Taking a text to pieces', () => {
  it('makes the forms of an English word one', () => {
    for (const forms of [
      ['sync', 'syncs', 'syncing', 'synced'],
      ['policy', 'policies'],
      ['fail', 'fails', 'failed', 'failing'],
      ['migrate', 'migrates', 'migrating', 'migration', 'migrations'],
      ['configure', 'configured', 'configuration'],
      ['notify', 'notification', 'notifications'],
      ['stop', 'stopped', 'stopping'],
      ['mailbox', 'mailboxes'],
    ]) {
      assert.equal(new Set(forms.map(stem)).size, 1, forms.join(', '));
    }
  });

  it('keeps apart what only looks alike', () => {
    for (const [one = '', other = ''] of [
      ['organization', 'organ'],
      ['status', 'state'],
      ['address', 'add'],
      ['thing', 'the'],
    ])
      assert.notEqual(stem(one), stem(other));
  });

  it('keeps codes and versions whole, and finds a code by its number too', () => {
    assert.deepEqual(tokens('SMTP 550 5.7.708, TLS 1.2'), ['smtp', '550', '5.7.708', 'tls', '1.2']);
    assert.deepEqual(analyse('AADSTS50126').aliases, ['50126']);
    assert.deepEqual(tokens('0x8004FC12'), ['0x8004fc12']);
  });

  it("says Taiwan's words as the mainland does, by phrases", () => {
    assert.deepEqual(tokens('伺服器的軟體'), [...'服务器的软件']);
    assert.deepEqual(tokens('檔案同步'), tokens('文件同步'));
    assert.deepEqual(tokens('應用程式'), tokens('应用程序'));
  });

  it('leaves words of the mainland as they are that mean something else in Taiwan', () => {
    assert.deepEqual(tokens('程序'), [...'程序']);
  });

  it('parts sentences, so that nothing is taken for neighbours across them', () => {
    assert.deepEqual(analyse('mail. box').tokens, ['mail', BREAK, 'box']);
    assert.deepEqual(analyse('sign-in box').tokens, ['sign', 'in', 'box']);
  });

  it('takes any text, and says where each piece begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens: found, at, folded } = analyse(text);
        assert.equal(found.length, at.length);
        for (const place of at) assert.ok(place >= 0 && place <= folded.length);
      }),
    );
  });
});
