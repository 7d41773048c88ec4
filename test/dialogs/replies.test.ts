import assert from 'node:assert/strict';
import { Replies } from '../../dialogs/reply.js';
import { helpCard } from '../../cards/help-card.js';
import { messagesFor } from '../../locales/index.js';

describe('what one turn says', () => {
  const card = helpCard(messagesFor('en-US'));

  it('is nothing, or one message', () => {
    const replies = new Replies();
    assert.equal(replies.toActivity(), undefined);
    replies.add({ text: 'second' });
    replies.add({ card });
    replies.addFirst({ text: 'first' });
    const said = replies.toActivity();
    assert.equal(said?.activity.text, 'first\n\nsecond');
    assert.equal(said?.activity.attachments?.length, 1);
    assert.equal(said?.replaces, false);
  });

  it('offers only the answers to what was asked last', () => {
    const replies = new Replies();
    replies.add({ text: 'a', suggestions: ['old'] });
    replies.add({ text: 'b', suggestions: ['new'] });
    assert.deepEqual(
      replies.toActivity()?.activity.suggestedActions?.actions.map(({ value }) => String(value)),
      ['new'],
    );
  });

  it('takes the pressed card’s place when any part of it does', () => {
    const replies = new Replies();
    replies.add({ text: 'a', replaces: true });
    replies.add({ card });
    assert.equal(replies.toActivity()?.replaces, true);
  });
});
