import assert from 'node:assert/strict';
import { REQUEST_STATUSES, type Actor, type RequestStatus } from '../../../services/model/request.js';
import { mayMove, moved } from '../../../services/requests/transitions.js';
import { noted } from '../../../services/requests/note.js';
import { SupportError } from '../../../services/support-error.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const AT = '2026-11-23T02:00:00.000Z';
const ACTORS: Readonly<Record<Actor['kind'], Actor>> = {
  partner: { kind: 'partner', userId: 'u1', name: '王芳' },
  representative: { kind: 'representative', name: 'Li Na' },
  system: { kind: 'system', name: 'relay' },
};

/** domain.md section 4, written out once more; whatever is not here is forbidden. */
const ALLOWED = new Set([
  'system: submitted -> delivered',
  'representative: delivered -> in_progress',
  'representative: delivered -> waiting_on_partner',
  'representative: delivered -> resolved',
  'representative: in_progress -> waiting_on_partner',
  'representative: in_progress -> resolved',
  'representative: waiting_on_partner -> in_progress',
  'representative: waiting_on_partner -> resolved',
  'representative: resolved -> in_progress',
  'partner: waiting_on_partner -> in_progress',
  'partner: resolved -> closed',
  'partner: resolved -> in_progress',
  'partner: closed -> in_progress',
  'partner: submitted -> delivered',
  'partner: submitted -> withdrawn',
  'partner: delivered -> withdrawn',
  'partner: in_progress -> withdrawn',
  'partner: waiting_on_partner -> withdrawn',
]);

describe('a request’s way from status to status', () => {
  for (const [who, actor] of Object.entries(ACTORS)) {
    for (const from of REQUEST_STATUSES) {
      for (const to of REQUEST_STATUSES) {
        const move = `${who}: ${from} -> ${to}`;
        it(`${ALLOWED.has(move) ? 'allows' : 'forbids'} ${move}`, () => {
          const request = sampleRequest(1, { status: from });
          assert.equal(mayMove(from, to, actor.kind), ALLOWED.has(move));
          if (!ALLOWED.has(move)) {
            assert.throws(
              () => moved(request, to, { actor, at: AT }),
              (error) => error instanceof SupportError && error.code === 'transition_not_allowed',
            );
            return;
          }
          const after = moved(request, to, { actor, at: AT, note: 'why' });
          assert.deepEqual([after.status, after.updatedAt], [to, AT]);
          assert.deepEqual(after.history.at(-1), { at: AT, actor, kind: 'status', from, to, note: 'why' });
          assert.equal(after.history.length, request.history.length + 1);
        });
      }
    }
  }

  it('only the partner closes or withdraws, the relay or the partner who handed it off delivers, and nothing leaves withdrawn', () => {
    const whoTo = (to: RequestStatus) =>
      new Set([...ALLOWED].filter((move) => move.endsWith(`-> ${to}`)).map((move) => move.split(':')[0]));
    assert.deepEqual(
      [[...whoTo('closed')], [...whoTo('withdrawn')], [...whoTo('delivered')]],
      [['partner'], ['partner'], ['system', 'partner']],
    );
    assert.ok(REQUEST_STATUSES.every((to) => Object.values(ACTORS).every(({ kind }) => !mayMove('withdrawn', to, kind))));
  });
});

describe('a note', () => {
  const by = (actor: Actor) => ({ actor, at: AT, note: 'more' });

  for (const status of REQUEST_STATUSES) {
    const partnersReturn = status === 'waiting_on_partner' || status === 'closed';
    it(`of the partner on ${status} ${status === 'withdrawn' ? 'is refused' : partnersReturn ? 'returns it to work' : 'changes no status'}`, () => {
      const request = sampleRequest(1, { status });
      if (status === 'withdrawn') return assert.throws(() => noted(request, by(ACTORS.partner)), { code: 'transition_not_allowed' });
      const after = noted(request, by(ACTORS.partner));
      assert.equal(after.status, partnersReturn ? 'in_progress' : status);
      const last = after.history.at(-1);
      assert.ok(last && 'note' in last && last.note === 'more');
    });

    it(`of the desk on ${status} ${status === 'withdrawn' ? 'is refused' : 'changes no status'}`, () => {
      const request = sampleRequest(1, { status });
      if (status === 'withdrawn') return assert.throws(() => noted(request, by(ACTORS.representative)), { code: 'transition_not_allowed' });
      assert.equal(noted(request, by(ACTORS.representative)).status, status);
    });
  }
});
