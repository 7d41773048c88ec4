/** What the stub knows; a test changes it as it likes while the stub runs. */
export interface StubSubscription {
  readonly id: string;
  readonly friendlyName: string;
  readonly offerId?: string;
  readonly offerName?: string;
  readonly quantity?: number;
  /** A word in any letter case, or its number. */
  readonly status?: string | number;
  readonly isTrial?: boolean;
  readonly commitmentEndDate?: string;
}

/** One entry of Graph's healthOverviews, as it is sent. */
export interface StubHealth {
  readonly id: string;
  readonly service: string;
  readonly status: string;
  readonly issues: readonly StubIssue[];
}

export interface StubIssue {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly classification: string;
  readonly isResolved: boolean;
  readonly startDateTime?: string;
  readonly lastModifiedDateTime?: string;
  readonly service?: string;
  readonly impactDescription?: string;
  readonly [field: string]: unknown;
}

export interface StubCustomer {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly customDomains?: readonly string[];
  /** Told by id only. Default: true. */
  readonly allowDelegatedAccess?: boolean;
  /** Whose it is. Default: every partner's. */
  readonly partnerId?: string;
  readonly subscriptions?: readonly StubSubscription[];
  readonly health?: readonly StubHealth[];
  /** Whether its tenant lets our app in (Graph). Default: true. */
  readonly consent?: boolean;
}

export interface StubServiceRequest {
  readonly id: string;
  readonly partnerId: string;
  readonly title: string;
  readonly description: string;
  /** By number, as domain.md section 2 orders the words. */
  severity: number;
  status: number;
  readonly supportTopicId: string;
  readonly customerId?: string;
  readonly createdDate: string;
  lastModifiedDate: string;
  readonly notes: { readonly createdByName: string; readonly createdDate: string; readonly text: string }[];
}

export interface StubToken {
  readonly tenantId: string;
  readonly resource: string;
  readonly kind: 'user' | 'app';
  readonly expiresAt: number;
}

export interface StubState {
  customers: StubCustomer[];
  serviceRequests: StubServiceRequest[];
  /** The 21Vianet instance documents them as not available: every call answers 400 with 900127 then. */
  serviceRequestsOffered: boolean;
  /** Whether bodies start with a byte-order mark. */
  byteOrderMark: boolean;
  /** How links to the next page are written; `alternate` takes turns. */
  links: 'alternate' | 'with-v1' | 'without-v1' | 'absolute';
  /** Whether lists of subscriptions tell `offerId` and `offerName`. */
  offersInLists: boolean;
  /** Pages are never larger, whatever was asked for. */
  largestPage: number;
  /** Valid refresh tokens, and whose. */
  refreshTokens: Map<string, string>;
  accessTokens: Map<string, StubToken>;
  /** Whether a refresh token works only once. */
  refreshTokensWorkOnce: boolean;
  /** Whether replies bring a new refresh token. */
  rotates: boolean;
  /** How often somebody who signs in by device code is waited for; Infinity: never comes. */
  devicePolls: number;
  /** Life of access tokens, in seconds. */
  expiresIn: number;
  /** Answers 429 beyond so many calls in a minute for a tenant; undefined: never by itself. */
  callsPerMinute: number | undefined;
  /** Continuation tokens that were given out before this count are refused. */
  continuationsFrom: number;
}

export interface StubCall {
  readonly at: number;
  readonly method: string;
  /** With ids replaced, e.g. `/v1/customers/{id}`. */
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Absent: not answered (yet). */
  status?: number;
}

export interface Violation {
  readonly route: string;
  readonly problem: string;
}
