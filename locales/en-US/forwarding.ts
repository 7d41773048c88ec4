/** What goes on to others: the text for the partner's customer, and the export. */
export const forwarding = {};

export type Forwarding = typeof forwarding;
