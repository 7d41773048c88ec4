/** How far a request has come, the prepared hand-off, and what could not be delivered. */
export const relaying = {};

export type Relaying = typeof relaying;
