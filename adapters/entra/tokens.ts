/** Gives access tokens; kept until shortly before they expire, one request at a time for each. */
export interface Tokens {
  /**
   * @param tenantId the tenant to act in: the partner's own, or a customer's.
   * @param resource the service the token is for, e.g. `https://partner.partnercenterapi.microsoftonline.cn`.
   * Rejects with `RemoteFailure`: `signed_out` when there is no refresh token or it was revoked, `denied` when the tenant does not let us in.
   */
  get(asked: TokenAsked): Promise<string>;
  /** The service did not take that token: the next `get` asks for a new one. Where `token` is given, only if it is still the one that is kept. */
  forget(asked: TokenAsked, token?: string): void;
}

export interface TokenAsked {
  readonly partnerId: string;
  readonly tenantId: string;
  readonly resource: string;
  /** `user`: app and user, by the partner's refresh token; `app`: the app alone. */
  readonly kind: 'user' | 'app';
}

/** Where a partner's refresh token is kept, encrypted. */
export interface TokenVault {
  /** @returns `undefined` when there is none. Rejects when it is there and cannot be read, e.g. with another key. */
  read(partnerId: string): Promise<string | undefined>;
  /** Replaces it; resolves when durable. */
  write(partnerId: string, refreshToken: string): Promise<void>;
}
