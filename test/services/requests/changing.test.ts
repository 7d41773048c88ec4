import assert from 'node:assert/strict';
import type { ServiceRequest } from '../../../services/model/request.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { recorded } from '../../../services/requests/transitions.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { memoryRequestStore } from './memory-request-store.js';

const AT = '2026-11-23T02:00:00.000Z';
const ID = sampleRequest(1).id;
const noted = (request: ServiceRequest) =>
  recorded(request, { at: AT, actor: { kind: 'representative', name: 'Li Na' }, kind: 'note', note: 'x' });

function house() {
  const { store, stored, hooks } = memoryRequestStore([sampleRequest(1, { watchers: [{ userId: 'u1', locale: 'zh-CN' }] })]);
  const told: (readonly [ServiceRequest, number])[] = [];
  const changing = makeChanging({
    store,
    alarmOf: () => ({ stage: 'soon', at: AT }),
    stored: async (request, known) => void told.push([request, known]),
  });
  return { changing, stored, hooks, told };
}

describe('changing a request', () => {
  it('stores the change with all that follows from it, then says so', async () => {
    const { changing, stored, told } = house();
    const changed = await changing('p1', ID, noted);
    assert.equal(stored.get(ID), changed);
    assert.deepEqual([changed.notices.length, changed.promiseAlarm], [1, { stage: 'soon', at: AT }]);
    assert.deepEqual(told, [[changed, 1]]);
  });

  it('says how many lines were known at the moment of writing, whatever another one wrote before', async () => {
    const { changing, stored, hooks, told } = house();
    hooks.beforeChange = () => void stored.set(ID, noted(stored.get(ID) ?? assert.fail()));
    await changing('p1', ID, noted);
    assert.equal(told[0]?.[1], 2);
  });

  it('says nothing when no line was added, and writes nothing when nothing changed', async () => {
    const { changing, stored, told } = house();
    const before = stored.get(ID);
    assert.equal(await changing('p1', ID, (request) => request), before);
    await changing('p1', ID, (request) => ({ ...request, notices: [] }));
    assert.deepEqual(told, []);
  });

  it('rejects for a request that is not the partner’s, and with what the change throws; nothing is said', async () => {
    const { changing, told } = house();
    await assert.rejects(changing('p2', ID, noted), { code: 'request_not_found' });
    await assert.rejects(
      changing('p1', ID, () => {
        throw new RangeError('no');
      }),
      RangeError,
    );
    assert.deepEqual(told, []);
  });
});
