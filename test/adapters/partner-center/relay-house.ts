import { makePartnerCenterRelay, type RelayTrouble } from '../../../adapters/partner-center/relay.js';
import type { PartnerCenterClient } from '../../../adapters/partner-center/client.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import type { ManualClock } from '../../fakes/manual-clock.js';
import { briefing } from '../relays/parcels.js';

export const TOPICS = { fallback: 'Other', topics: [{ topic: 'Exchange Online', serviceIds: ['exchange', 'exchange-online'] }] };

/** The relay over a client, with what it remembers and what it told the operator. */
export function relayHouse(
  client: PartnerCenterClient,
  clock: ManualClock,
  { keyValues = new MemoryKeyValueStore(), timeoutMs = 5_000 } = {},
) {
  const troubles: RelayTrouble[] = [];
  let ids = 0;
  const relay = makePartnerCenterRelay({
    client,
    briefing,
    topics: TOPICS,
    keyValues,
    clock,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    report: (trouble) => troubles.push(trouble),
    timeoutMs,
  });
  return { relay, keyValues, troubles };
}
