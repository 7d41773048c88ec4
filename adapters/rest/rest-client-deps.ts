import type { Clock, NewId, Random } from '../../services/ports/clock.js';
import type { Tokens } from '../entra/tokens.js';
import type { CallLimiter } from './call-limiter.js';
import type { CallReport } from './rest-client.js';
import type { RestService } from './service-headers.js';

/** What a client of one service is made with. */
export interface RestClientDeps {
  readonly service: RestService;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** What tokens are asked for, whatever the address is. */
  readonly resource: string;
  /** What app-only tokens are asked for where that differs: Partner Center. */
  readonly appResource?: string;
  readonly tokens: Tokens;
  /** What `any` means. */
  readonly tokenKind: 'user' | 'app';
  /** One for each service. */
  readonly limiter: CallLimiter;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly report?: (report: CallReport) => void;
  readonly fetch?: typeof fetch;
  /** From the first byte out to the last byte in, of one try. */
  readonly timeoutMs?: number;
}
