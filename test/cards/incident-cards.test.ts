import assert from 'node:assert/strict';
import { incidentCard, incidentsShown } from '../../cards/incident-cards.js';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { aPublishedIncident, incidentFixtures } from './incident-fixtures.js';
import { anIncident, NOW, STAMP } from './samples.js';

const en = messagesFor('en-US');
const textOf = (card: unknown) => JSON.stringify(card);
const cardOf = (asOf: string, stale?: 'unreachable') =>
  textOf(incidentCard({ stamp: STAMP, place: {}, known: { value: [anIncident('i')], asOf, ...(stale ? { stale } : {}) }, now: NOW }, en));

describe('the card of known incidents', () => {
  it('tells as of when it is, unless it was just read', () => {
    assert.ok(!cardOf('2026-11-23T05:19:30Z').includes('as of'));
    assert.ok(cardOf('2026-11-23T05:14:00Z').includes('"Service health as of 13:14, 6 min ago."'));
  });
  it('tells that it could not be read again', () => {
    assert.ok(cardOf('2026-11-23T05:19:30Z', 'unreachable').includes(en.selfHelp.incident.asOfOld('13:19', '1 min ago')));
  });
  it('says of a text in another language that it is the original, and nothing of one in the reader’s own', () => {
    for (const locale of LOCALES) {
      const m = messagesFor(locale);
      const text = (publishedIn: 'en-US' | 'zh-CN' | 'unknown') =>
        textOf(
          incidentCard(
            { stamp: STAMP, place: {}, known: { value: [aPublishedIncident('i', publishedIn)], asOf: NOW.toISOString() }, now: NOW },
            m,
          ),
        );
      const notes = (['en-US', 'zh-CN', 'unknown'] as const).map((of) => {
        const note = m.selfHelp.incident.original(of === 'unknown' ? undefined : m.selfHelp.incident.languages[of]);
        return text(of).includes(note);
      });
      assert.deepEqual(notes, [locale !== 'en-US', locale !== 'zh-CN', true], locale);
    }
  });
  it('shows outages before advisories, the latest news first, four at most', () => {
    const at = (id: string, minute: number, kind: 'incident' | 'advisory' = 'incident') => ({
      ...anIncident(id, kind),
      updatedAt: `2026-11-23T05:${minute}:00Z`,
    });
    const shown = incidentsShown([at('a', 19, 'advisory'), at('b', 10), at('c', 15), at('d', 11), at('e', 12), at('f', 13)]);
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['c', 'f', 'e', 'd'],
    );
  });
  it('names the customer in what is pressed after it is over, since one incident can touch several', () => {
    const { actions } = incidentFixtures(en)['incident-restored']!;
    assert.deepEqual(
      actions.map((action) => action.type === 'Action.Submit' && action.data),
      [
        { kind: 'incident.gone', v: 1, incidentId: 'i-1', customerId: 'c-1' },
        { kind: 'request.new', v: 1, incidentId: 'i-1', customerId: 'c-1' },
      ],
    );
  });
});
