import type { Locale } from '../../locales/locale.js';

/** What the desk's server sends (docs/desk-api.md), written down by hand: the browser's code imports nothing of the server's. Times are ISO 8601. */
export const STATUSES = ['submitted', 'delivered', 'in_progress', 'waiting_on_partner', 'resolved', 'closed', 'withdrawn'] as const;
export type RequestStatus = (typeof STATUSES)[number];
export const SEVERITIES = ['A', 'B', 'C'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Localised = Readonly<Record<Locale, string>>;

export interface Person {
  readonly userId: string;
  readonly name: string;
}
export type Actor =
  | ({ readonly kind: 'partner' } & Person)
  | { readonly kind: 'representative'; readonly name: string }
  | { readonly kind: 'system'; readonly name: string };

/** `size` is in bytes. */
export interface Attachment {
  readonly blobId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

export type HistoryEntry = { readonly at: string; readonly actor: Actor } & (
  | { readonly kind: 'status'; readonly from?: RequestStatus; readonly to: RequestStatus; readonly note?: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'files'; readonly attachments: readonly Attachment[]; readonly note?: string }
  | { readonly kind: 'assigned'; readonly representative: string }
  | { readonly kind: 'reference'; readonly externalReference: string }
  | { readonly kind: 'owner'; readonly from: Person; readonly to: Person }
  | { readonly kind: 'followed' }
  | { readonly kind: 'unfollowed' }
  | { readonly kind: 'delivery_failed'; readonly relay: string; readonly attempts: number }
  | { readonly kind: 'sent_again' }
  | { readonly kind: 'promise'; readonly stage: 'soon' | 'missed'; readonly dueAt: string }
);

export type PromiseClock =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly dueAt: string; readonly level: 'fine' | 'soon' | 'missed' }
  | { readonly kind: 'paused'; readonly since: string }
  | { readonly kind: 'kept'; readonly at: string; readonly inTime: boolean }
  | { readonly kind: 'over' };

export interface Milestones {
  readonly savedAt: string;
  readonly deliveredAt?: string;
  readonly acknowledgedAt?: string;
  readonly inProgressAt?: string;
}

export interface Details {
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly businessImpact?: string;
  readonly startedAt: string;
  readonly usersAffected: 'one' | 'some' | 'many' | 'all';
  readonly stepsTried: string;
  readonly reason: 'training' | 'documentation' | 'tools';
  readonly contactName: string;
  readonly contactMethod: 'phone' | 'email' | 'teams';
  readonly contactPhone?: string;
  readonly contactEmail: string;
  readonly cc: readonly string[];
  readonly customerReference?: string;
  readonly diagnosticsConsent: boolean;
}

export interface Evidence {
  readonly problem: string;
  readonly incidentsShown: readonly string[];
  readonly incidentFollowed?: {
    readonly id: string;
    readonly followedAt?: string;
    readonly restoredAt?: string;
    readonly restoredStatus?: string;
    readonly stillThereAt: string;
  };
  readonly articlesRejected: readonly { readonly id: string; readonly title: string }[];
  readonly duplicatesShown: readonly string[];
  readonly subscriptions?: {
    readonly asOf: string;
    readonly shown: readonly {
      readonly id: string;
      readonly name: string;
      readonly state: 'active' | 'trial' | 'pending' | 'suspended' | 'expired';
      readonly until?: string;
    }[];
    readonly notTheCause?: true;
  };
  readonly channel: string;
}

export interface Delivery {
  readonly entry: number;
  readonly attempts: number;
  readonly dueAt: string;
  readonly lastError?: string;
  readonly failedAt?: string;
}

export interface DeskRequest {
  readonly id: string;
  readonly number: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly author: Person;
  readonly owner: Person;
  readonly customer: { readonly id: string; readonly name: string; readonly domain: string };
  readonly serviceId: string;
  readonly serviceName: Localised;
  readonly details: Details;
  readonly evidence: Evidence;
  readonly status: RequestStatus;
  readonly representative?: string;
  readonly externalReference?: string;
  readonly history: readonly HistoryEntry[];
  readonly relay: string;
  readonly deliveries: readonly Delivery[];
  readonly attachments: readonly Attachment[];
  /** The history's length: grows with every change. */
  readonly revision: number;
  readonly promise: PromiseClock;
  readonly milestones: Milestones;
  /** What the desk may set now. */
  readonly allowed: readonly RequestStatus[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface RequestPage {
  readonly items: readonly DeskRequest[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface Representative {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

export interface DeskOptions {
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly { readonly id: string; readonly name: Localised }[];
  readonly representatives: readonly string[];
}

/** What the stream of events says of every stored change. */
export interface Changed {
  readonly requestId: string;
  readonly revision: number;
  readonly status: RequestStatus;
}

/** What people asked in vain; `day` is the last Beijing day on which they did. */
export interface UnansweredQuestion {
  readonly text: string;
  readonly serviceId: string;
  readonly locale: Locale;
  readonly day: string;
  readonly count: number;
  /** It became a request; else nothing was shown for it. */
  readonly escalated: boolean;
}

export const ARTICLE_COUNTS = ['shown', 'opened', 'solved', 'rejected', 'escalated', 'stillSolved', 'cameBack'] as const;

export type ArticleLine = Readonly<Record<(typeof ARTICLE_COUNTS)[number], number>> & {
  readonly articleId: string;
  readonly title: string;
  readonly source?: string;
  readonly serviceIds: readonly string[];
};

/** How self-help went; `from` and `to` are Beijing days, both included. */
export interface SelfHelpReport {
  readonly from: string;
  readonly to: string;
  readonly asked: { readonly confident: number; readonly likely: number; readonly unknown: number };
  readonly solved: number;
  readonly escalated: number;
  readonly textDays: number;
  readonly unanswered: readonly UnansweredQuestion[];
  readonly neverHelp: readonly ArticleLine[];
  readonly articles: readonly ArticleLine[];
}
