import type { Catalogue } from '../services/catalogue/catalogue.js';
import type { IncidentFollowers } from '../services/health/followers.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import type { Clock, NewId } from '../services/ports/clock.js';
import type { CustomerDirectory } from '../services/ports/customer-directory.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { ServiceHealth } from '../services/ports/service-health.js';
import type { PromiseClocks } from '../services/promise/promise-clock.js';
import type { Promises } from '../services/promise/promises.js';
import type { makeFindDuplicates } from '../services/requests/duplicates.js';
import type { PartnerRequests } from '../services/requests/partner-requests.js';
import type { makeSubmit } from '../services/requests/submit.js';
import type { Understanding } from '../services/understanding/understanding.js';

/** All that the conversation needs of the world; each step names the few it uses. */
export interface Ports {
  readonly partners: PartnerDirectory;
  readonly customers: CustomerDirectory;
  readonly catalogue: Catalogue;
  readonly understanding: Understanding;
  readonly health: ServiceHealth;
  readonly followers: IncidentFollowers;
  readonly articles: ArticleIndex;
  readonly promises: Promises;
  readonly promiseClocks: PromiseClocks;
  readonly submit: ReturnType<typeof makeSubmit>;
  readonly findDuplicates: ReturnType<typeof makeFindDuplicates>;
  readonly requests: PartnerRequests;
  /** Which relay takes a partner's requests to 21Vianet. */
  readonly relayOf: (partnerId: string) => string;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells the operator of something that happened; fields carry no personal text. */
  readonly report: (event: string, fields?: Readonly<Record<string, string | number>>) => void;
}
