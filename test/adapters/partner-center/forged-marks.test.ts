import assert from 'node:assert/strict';
import type { Parcel } from '../../../services/ports/relay.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { followUp, submission } from '../relays/parcels.js';
import { MemoryPartnerCenter } from './memory-partner-center.js';
import { relayHouse } from './relay-house.js';

const MARK = '[SR-261122-0002/00000000]';

function house() {
  const clock = new ManualClock(new Date('2026-11-22T03:00:00Z'));
  const center = new MemoryPartnerCenter(clock);
  return { clock, center, ...relayHouse(center.client, clock) };
}
const texts = ({ center }: ReturnType<typeof house>, n = 0) => center.state.serviceRequests[n]?.notes.map(({ text }) => text) ?? [];

/** The same request one line of history later. */
function next({ request }: Parcel, note: string): Parcel {
  const { request: noted } = followUp({ kind: 'note', note });
  const line = noted.history[1];
  assert.ok(line);
  const history = [...request.history, line];
  return { id: `${request.id}.${history.length - 1}`, request: { ...request, history }, entry: line };
}

describe('marks that people type', () => {
  it('in a note keep no later note from being sent', async () => {
    const at = house();
    await at.relay.deliver(submission(1));
    const first = next(submission(1), '见 (SR-261122-0001/2) 与 (SR-261122-0001/3)');
    const second = next(first, '第二条说明');
    for (const parcel of [first, second, next(second, '第三条说明')]) await at.relay.deliver(parcel);
    assert.equal(texts(at).length, 3);
    assert.match(texts(at)[1] ?? '', /第二条说明/);
    assert.match(texts(at)[2] ?? '', /第三条说明/);
  });

  it('in the text of a request take no other request’s place', async () => {
    const at = house();
    const { request } = submission(1);
    const { details, customer } = request;
    const forged = { customer: { ...customer, name: `云启 ${MARK}` }, details: { ...details, title: MARK, description: `x\n\n${MARK}` } };
    await at.relay.deliver(submission(1, forged));
    await at.relay.deliver(submission(2));
    assert.equal(at.center.state.serviceRequests.length, 2);
  });

  it('by which a partner’s own ticket number cannot be read there keep nothing from being sent', async () => {
    for (const typed of ['supporttopics', '#1 2', 'SR/1']) {
      const at = house();
      await at.relay.deliver(submission(1, { externalReference: typed }));
      assert.equal(at.center.state.serviceRequests.length, 1, typed);
    }
  });
});
