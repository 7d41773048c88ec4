import type { Locale } from './locale.js';

/** One of 21Vianet's people, who signs in to the desk's page. */
export interface Representative {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  /** Of the secret with which they sign in, in lower-case hex. The secret is long and random, so its digest gives nothing to guess from. */
  readonly secretSha256: string;
}
