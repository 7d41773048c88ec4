import type { Catalogue } from '../services/catalogue/catalogue.js';
import type { IncidentFollowers } from '../services/health/followers.js';
import type { NoticeSettings } from '../services/notices/settings.js';
import type { Visits } from '../services/notices/visits.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import type { Clock, NewId } from '../services/ports/clock.js';
import type { CustomerDirectory } from '../services/ports/customer-directory.js';
import type { Locale } from '../services/model/locale.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { RelayName } from '../services/model/relay.js';
import type { PartnerDirectory } from '../services/ports/partner-directory.js';
import type { ServiceHealth } from '../services/ports/service-health.js';
import type { PromiseClocks } from '../services/promise/promise-clock.js';
import type { Promises } from '../services/promise/promises.js';
import type { makeFindDuplicates } from '../services/requests/duplicates.js';
import type { MakeBriefing } from '../services/relay/briefing.js';
import type { PartnerRequests } from '../services/requests/partner-requests.js';
import type { FollowUps } from '../services/self-help/follow-ups.js';
import type { NoteOutcome } from '../services/self-help/outcomes/outcomes.js';
import type { makeSubmit } from '../services/requests/submit.js';
import type { Understanding } from '../services/understanding/understanding.js';

/**
 * Links to a file with all requests of the user's partner, and until when they are good (ISO 8601). @returns `undefined` when it is not known under
 * which address this service is reached.
 */
export type ExportLinks = (
  user: PartnerUser,
  locale: Locale,
) => Promise<{ readonly csv: string; readonly json: string; readonly until: string } | undefined>;

/** All that the conversation needs of the world; each step names the few it uses. */
export interface Ports {
  readonly partners: PartnerDirectory;
  readonly customers: CustomerDirectory;
  /** Reads a partner's customers in anew; returns at once, and does nothing more while that is being done. */
  readonly customerSync: { now(partnerId: string): Promise<void> };
  readonly catalogue: Catalogue;
  readonly understanding: Understanding;
  readonly health: ServiceHealth;
  readonly followers: IncidentFollowers;
  readonly articles: ArticleIndex;
  /** How self-help went, for the ranking and the operator's report. */
  readonly outcomes: NoteOutcome;
  /** Asks a day later whether it is still solved. */
  readonly followUps: FollowUps;
  readonly promises: Promises;
  readonly promiseClocks: PromiseClocks;
  readonly submit: ReturnType<typeof makeSubmit>;
  readonly findDuplicates: ReturnType<typeof makeFindDuplicates>;
  readonly requests: PartnerRequests;
  readonly noticeSettings: NoticeSettings;
  readonly visits: Visits;
  /** Which relay takes a partner's requests to 21Vianet. */
  readonly relayOf: (partnerId: string) => RelayName;
  /** What 21Vianet is told of a request, for the hand-off by hand. */
  readonly briefing: MakeBriefing;
  /** Where Partner Center operated by 21Vianet is (https). */
  readonly partnerCenter: string;
  readonly exportLinks: ExportLinks;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells the operator of something that happened; fields carry no personal text. */
  readonly report: (event: string, fields?: Readonly<Record<string, string | number>>) => void;
}
