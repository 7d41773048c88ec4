/** The ways by which a request can reach 21Vianet; which one a partner's requests take is the operator's choice. */
export const RELAYS = ['desk', 'webhook', 'email', 'handoff', 'partner-center'] as const;
export type RelayName = (typeof RELAYS)[number];
