import type { OwnOrigin } from './callers.js';

/** Ours is the host that was asked (browsers cannot be made to lie about it), and the address at which a proxy shows us to the outside. */
export function makeOwnOrigin(publicUrl: string | undefined): OwnOrigin {
  const outside = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return ({ headers: { origin, host } }) => {
    if (origin === undefined) return undefined;
    return origin === outside || (host !== undefined && (origin === `https://${host}` || origin === `http://${host}`));
  };
}
