import assert from 'node:assert/strict';
import { sayWhileAway } from '../../dialogs/while-away.js';
import { Turn } from '../../dialogs/turn.js';
import { messagesFor } from '../../locales/index.js';
import type { Visits } from '../../services/notices/visits.js';
import { sampleRequest } from '../adapters/contracts/sample-request.js';
import { sampleUser } from '../fakes/sample-user.js';

describe('what somebody missed', () => {
  const request = sampleRequest(1);
  const news = { requests: [{ request, updates: 1 }], missed: [{ requestId: request.id, entry: 1 }] };
  const visits = (seen: Visits['seen']): Visits => ({ missedBy: () => Promise.resolve(news), seen, count: () => Promise.resolve(1) });
  const newTurn = async () =>
    new Turn({
      user: await sampleUser('Olivia Grant'),
      m: messagesFor('en-US'),
      answer: { kind: 'nothing' },
      person: { v: 1, taken: [] },
      now: new Date('2026-11-23T02:00:00Z'),
      channel: 'msteams',
      address: {},
    });

  it('counts as seen only once it was sent', async () => {
    let seen = 0;
    const turn = await newTurn();
    await sayWhileAway({ visits: visits(() => Promise.resolve(void seen++)), report: assert.fail }, turn);
    assert.equal(turn.replies.isEmpty, false);
    assert.equal(seen, 0);
    await turn.sent();
    assert.equal(seen, 1);
  });

  it('is no failure of the turn when that cannot be stored: it comes again', async () => {
    const reported: string[] = [];
    const turn = await newTurn();
    const report = (event: string) => void reported.push(event);
    await sayWhileAway({ visits: visits(() => Promise.reject(new Error('disk full'))), report }, turn);
    await turn.sent();
    assert.deepEqual(reported, ['visit.not_settled']);
  });
});
