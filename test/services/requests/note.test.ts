import assert from 'node:assert/strict';
import { checkedNote, MAX_NOTE_LENGTH } from '../../../services/requests/note.js';

describe('a note as it may be stored', () => {
  it('is without the blanks around it', () => assert.equal(checkedNote('  a\nb \n'), 'a\nb'));
  for (const empty of [undefined, '', ' \n\t ']) {
    it(`is refused when it is ${JSON.stringify(empty)}`, () => assert.throws(() => checkedNote(empty), { code: 'note_empty' }));
  }
  it('has at most so many characters', () => {
    assert.equal(checkedNote('云'.repeat(MAX_NOTE_LENGTH)).length, MAX_NOTE_LENGTH);
    assert.throws(() => checkedNote('云'.repeat(MAX_NOTE_LENGTH + 1)), { code: 'note_too_long' });
  });
});
