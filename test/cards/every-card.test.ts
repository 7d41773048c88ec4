import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { readAction } from '../../cards/actions.js';
import { everyCard } from './fixtures.js';
import { STAMP } from './samples.js';
import { cardProblems, partsOf } from './validate.js';

const submits = (card: object) => [...partsOf(card)].filter((part) => part['type'] === 'Action.Submit');
const texts = (card: object) => [...partsOf(card)].flatMap((part) => [part['text'], part['title'], part['label'], part['placeholder']]);
const HOSTILE = [
  '[click](https://evil.example) **bold** <b>x</b> `c`',
  'שלום \u202Eevil\u202C שלום',
  'A'.repeat(100),
  '测'.repeat(100),
  '# 1. {{DATE(2020-01-01)}}',
  'A',
];
const DRAFT_CARDS = /^(customer-|service-|suspension|problem|incident$|incident-two|self-help|details|duplicate)/u;

describe('every card', () => {
  for (const locale of LOCALES) {
    const m = messagesFor(locale);
    for (const [name, card] of Object.entries(everyCard(m))) {
      describe(`${name} in ${locale}`, () => {
        it('is valid for a 1.5 client', () => assert.deepEqual(cardProblems(card), []));
        it('is under 25 KB', () => assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25_000));
        it('begins with a heading, which is also its fallback', () => {
          const [first] = card.body;
          assert.ok(first?.type === 'TextBlock' && first.style === 'heading');
          assert.ok(card.fallbackText.startsWith(first.text));
          assert.ok(locale.startsWith(card.lang));
        });
        it('sends only actions that are read back as they were written', () => {
          for (const { data } of submits(card)) {
            const read = readAction(data);
            assert.deepEqual(read, data);
            if (DRAFT_CARDS.test(name)) assert.deepEqual([read?.draftId, read?.ask], [STAMP.draftId, STAMP.ask]);
          }
        });
        it('has at most one primary action, and it is the first of its group', () => {
          const primary = submits(card).filter(
            (action) =>
              action['style'] === 'positive' &&
              (action['data'] as { kind: string }).kind !== 'request.addNote' &&
              (action['data'] as { kind: string }).kind !== 'request.rejectResolution',
          );
          assert.ok(primary.length <= 1, `${primary.length} primary actions`);
          const sets = [...partsOf(card)].flatMap((part) => (Array.isArray(part['actions']) ? [part['actions'] as readonly object[]] : []));
          for (const action of primary) assert.ok(sets.some((set) => JSON.stringify(set[0]) === JSON.stringify(action)));
        });
        it('shows no empty text and no word that is missing', () => {
          for (const text of texts(card)) {
            if (text === undefined) continue;
            assert.ok(typeof text === 'string' && text.trim() !== '');
            assert.doesNotMatch(text, /undefined|null|NaN|\[object/u);
          }
        });
        it('labels its inputs and tells what is wrong with required ones', () => {
          for (const part of partsOf(card)) {
            if (typeof part['type'] !== 'string' || !part['type'].startsWith('Input.')) continue;
            // The number of a step is its check mark's title; the step stands beside it.
            assert.ok(part['label'] ?? (part['type'] === 'Input.Toggle' && part['title']));
            assert.ok(!part['isRequired'] || part['errorMessage']);
          }
        });
      });
    }
    for (const hostile of HOSTILE) {
      it(`stays valid in ${locale} with the name ${hostile.slice(0, 20)}`, () => {
        for (const [name, card] of Object.entries(everyCard(m, hostile))) {
          assert.deepEqual(cardProblems(card), [], name);
          assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25_000, name);
          const json = JSON.stringify(card);
          assert.doesNotMatch(json, /[\u202A-\u202E\u2066\u2067\u2069]*\u202E/u, name);
          for (const part of partsOf(card)) {
            if (part['type'] === 'TextBlock') assert.doesNotMatch(String(part['text']), /(?<!\\)\[click|(?<!\\)<b>/u, name);
          }
        }
      });
    }
  }
});
