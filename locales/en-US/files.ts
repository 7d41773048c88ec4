/** Files, in the conversation and with a request. */
export const files = {};

export type Files = typeof files;
