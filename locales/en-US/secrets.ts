/** What looks like a password, key or number that should not be sent. */
export const secrets = {};

export type Secrets = typeof secrets;
