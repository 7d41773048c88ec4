import assert from 'node:assert/strict';
import type { DeskRequest } from '../../bot/desk/request-view.js';
import type { Told } from './desk-system.js';
import type { Acknowledged } from './partner.js';
import type { Receiver } from './receiver.js';

/** Whether the relay recorded that the request was accepted at the other side. */
export function claimsDelivered({ history }: Pick<DeskRequest, 'history'>): boolean {
  return history.some((entry) => entry.kind === 'status' && entry.to === 'delivered');
}

/** No request is said to be delivered unless the receiver took it in. */
export function assertNoFalseClaim(requests: readonly DeskRequest[], receiver: Receiver): void {
  const false_ = requests.filter((request) => claimsDelivered(request) && !receiver.takenIn.has(`${request.id}.0`));
  assert.deepEqual(
    false_.map(({ number }) => number),
    [],
    'claimed delivered, and the receiver never saw it',
  );
}

/** Every acknowledged thing is exactly one request, and nothing that was reported once is two. */
export function assertOncePerReport(
  acknowledged: readonly Acknowledged[],
  attempted: readonly string[],
  requests: readonly DeskRequest[],
): void {
  const byMarker = new Map<string, string[]>();
  for (const { details, number } of requests) byMarker.set(details.title, [...(byMarker.get(details.title) ?? []), number]);
  for (const { marker, number } of acknowledged)
    assert.deepEqual(byMarker.get(marker), [number], `${marker} was acknowledged as ${number}`);
  const known = new Set(attempted);
  for (const [marker, numbers] of byMarker) {
    assert.ok(known.has(marker), `${marker} was reported by nobody`);
    assert.equal(numbers.length, 1, `${marker} is ${numbers.join(' and ')}`);
  }
}

/** Every stored request reached the receiver, each line once by its key and always with the same content, signed. */
export function assertDelivered(requests: readonly DeskRequest[], receiver: Receiver): void {
  assert.deepEqual(receiver.unsigned, [], 'every post is signed');
  assert.deepEqual(receiver.changed, [], 'a repeated key carries the same');
  const submissions = [...receiver.takenIn.entries()].filter(([, { type }]) => type === 'request.submitted');
  assert.equal(
    new Set(submissions.map(([, { requestId }]) => requestId)).size,
    submissions.length,
    'no request was submitted under two keys',
  );
  for (const { id, number } of requests) assert.ok(receiver.takenIn.has(`${id}.0`), `${number} was not delivered`);
}

/** What 21Vianet told and was acknowledged is in the request once, and was shown to its author once. */
export function assertTold(told: readonly Told[], requests: readonly DeskRequest[], shown: string): void {
  const byId = new Map(requests.map((request) => [request.id, request]));
  for (const { requestId, marker } of told) {
    const lines = byId.get(requestId)?.history.filter((entry) => JSON.stringify(entry).includes(marker)) ?? [];
    assert.equal(lines.length, 1, `${marker} is in the history once`);
    assert.equal(shown.split(marker).length - 1, 1, `${marker} was shown to the author once`);
  }
}
