import type { z } from 'zod';
import type { Urgency } from '../../services/ports/customer-source.js';

/** One call to a REST service of a cloud. */
export interface RestCall<T> {
  readonly partnerId: string;
  /** The tenant whose data it is about, and for which the token is: the partner's own, or a customer's. */
  readonly tenantId: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the service's address, with its query, as the service writes links: `/v1/customers?size=500`. Never another host. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What the answer has to look like; unknown fields are tolerated, what is missing is named in the failure. */
  readonly answer: z.ZodType<T>;
  readonly urgency: Urgency;
  /** Which kind of token the service wants for this; `any` takes the one that the operator configured. */
  readonly token: 'any' | 'user';
  /** Whether it may be sent again by itself after a time-out or a broken connection: anything that only reads. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Calls one service. Keeps its rate (shared by everything that one partner's people and passes ask, the urgent first), repeats what may be repeated
 * after the wait that was asked for or a growing one, leaves a service alone that fails again and again, and ends by itself within 30 s. Rejects with
 * `RemoteFailure`.
 */
export interface RestClient {
  call<T>(call: RestCall<T>): Promise<T>;
}

/** Told of every answer or its absence, for logs and metrics; no personal text, no secret. */
export interface CallReport {
  readonly service: 'partner-center' | 'graph' | 'entra';
  readonly partnerId: string;
  readonly method: string;
  /** The path's pattern, ids replaced: `/v1/customers/{id}`. */
  readonly route: string;
  /** HTTP status, or what went wrong without one. */
  readonly outcome: number | 'too_slow' | 'unreachable' | 'unreadable';
  readonly ms: number;
  readonly attempt: number;
  readonly correlationId: string;
}
