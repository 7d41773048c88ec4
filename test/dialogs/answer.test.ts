import assert from 'node:assert/strict';
import { MAX_TEXT_LENGTH, readAnswer } from '../../dialogs/answer.js';

const BLOB = 'a'.repeat(64);
const upload = { contentType: 'image/png', name: 'a.png', contentUrl: '/a', content: { blobId: BLOB, size: 3 } };
const read = (activity: Record<string, unknown>) => readAnswer({ type: 'message', ...activity });

describe('what a person sent', () => {
  it('is a text without blanks and control characters around and in it', () => {
    assert.deepEqual(read({ text: ' \u0000Contoso\u001b\n邮件 ' }), { kind: 'text', text: 'Contoso\n邮件' });
  });

  it('is nothing when nothing can be seen', () => {
    for (const text of ['', '  \n', '\u0000\u0007', undefined, 7]) assert.deepEqual(read({ text }), { kind: 'nothing' });
  });

  it('is too long beyond what is read', () => {
    assert.equal(read({ text: 'x'.repeat(MAX_TEXT_LENGTH) }).kind, 'text');
    assert.equal(read({ text: 'x'.repeat(MAX_TEXT_LENGTH + 1) }).kind, 'tooLong');
  });

  it('is an action of ours, or unreadable; the text beside it does not count', () => {
    assert.deepEqual(read({ value: { kind: 'customer.change', v: 1 }, text: 'x' }), {
      kind: 'action',
      action: { kind: 'customer.change', v: 1 },
    });
    for (const value of [
      {},
      [],
      'x',
      0,
      false,
      { kind: 'customer.change' },
      { kind: 'customer.change', v: 2 },
      { kind: 'other', v: 1 },
      { kind: 'customer.select', v: 1, customerId: 7 },
    ]) {
      assert.deepEqual(read({ value }), { kind: 'unreadable' }, JSON.stringify(value));
    }
  });

  it('are files that this deployment stored, with the words that came along', () => {
    assert.deepEqual(read({ attachments: [upload], text: 'look' }), {
      kind: 'files',
      files: [{ blobId: BLOB, size: 3, name: 'a.png', contentType: 'image/png' }],
      refused: [],
      text: 'look',
    });
  });

  it('names files from elsewhere as refused, but not Teams’ rendition of the text', () => {
    assert.deepEqual(read({ attachments: [{ ...upload, content: { blobId: '../x', size: 3 } }, null, 'x'] }), {
      kind: 'files',
      files: [],
      refused: [
        { name: 'a.png', reason: 'not_possible' },
        { name: '', reason: 'not_possible' },
        { name: '', reason: 'not_possible' },
      ],
      text: '',
    });
    assert.deepEqual(read({ attachments: [{ contentType: 'text/html', content: '<p>hi</p>' }], text: 'hi' }), { kind: 'text', text: 'hi' });
  });

  it('is an arrival once, whichever way the channel says it', () => {
    const kind = (activity: Record<string, unknown>) => readAnswer({ recipient: { id: 'bot', name: '' }, ...activity }).kind;
    assert.equal(kind({ type: 'installationUpdate', action: 'add', channelId: 'msteams' }), 'arrival');
    assert.equal(kind({ type: 'installationUpdate', action: 'remove', channelId: 'msteams' }), 'nothing');
    assert.equal(kind({ type: 'conversationUpdate', membersAdded: [{ id: 'u' }], channelId: 'msteams' }), 'nothing');
    assert.equal(kind({ type: 'conversationUpdate', membersAdded: [{ id: 'u' }], channelId: 'directline' }), 'arrival');
    assert.equal(kind({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }], channelId: 'directline' }), 'nothing');
  });

  it('is a language of the widget’s menu', () => {
    assert.deepEqual(readAnswer({ type: 'event', name: 'locale', value: 'zh-Hant' }), { kind: 'locale', locale: 'zh-TW' });
    for (const value of ['fr', '', 7, null, 'x'.repeat(1e6)])
      assert.equal(readAnswer({ type: 'event', name: 'locale', value }).kind, 'nothing');
  });
});
