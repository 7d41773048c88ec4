import type { Relay } from '../../services/ports/relay.js';

/**
 * The desk's own queue. The desk reads the store that the request was written to, so a stored request is in its queue:
 * there is nothing to send, and accepting it is true at once.
 */
export function makeDeskQueue(): Relay {
  return { name: 'desk', deliver: () => Promise.resolve({}) };
}
