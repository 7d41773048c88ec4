import type { Clock, NewId, Random } from '../../services/ports/clock.js';
import type { CallReport } from '../rest/rest-client.js';
import type { TokenVault } from './tokens.js';

/** What tokens are asked for with: the registration, and where one cloud signs in. */
export interface TokensDeps {
  /** Without a slash at the end. */
  readonly loginUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** Absent where the app acts for itself only. */
  readonly vault?: TokenVault;
  readonly clock: Clock;
  readonly random?: Random;
  readonly newId?: NewId;
  readonly fetch?: typeof fetch;
  readonly report?: (report: CallReport) => void;
  readonly timeoutMs?: number;
}
