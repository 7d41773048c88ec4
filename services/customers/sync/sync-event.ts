import type { CustomerSourceName, DirectoryStatus } from '../../model/directory-status.js';

type Trouble = NonNullable<DirectoryStatus['trouble']>;
type Ended = NonNullable<DirectoryStatus['last']>;

interface About {
  readonly partnerId: string;
  readonly source: CustomerSourceName;
}

/** What is told of the local copies and the passes that fill them: counts and times, never a name; fit for a structured log as it is. */
export type DirectoryEvent = About &
  (
    | { readonly event: 'directory.opened'; readonly customers: number; readonly ms: number }
    | { readonly event: 'directory.not_opened'; readonly err: unknown }
    | { readonly event: 'directory.pass_started'; readonly customers: number; readonly resumed: boolean }
    | ({ readonly event: 'directory.pass_ended'; readonly pages: number; readonly ms: number } & Counts)
    | ({ readonly event: 'directory.pass_suspicious'; readonly pages: number; readonly ms: number } & Counts)
    | {
        readonly event: 'directory.pass_failed';
        readonly kind: Trouble['kind'];
        readonly failures: number;
        readonly pages: number;
        readonly ms: number;
        readonly retryAt?: string;
        readonly correlationId?: string;
        readonly err: unknown;
      }
  );

type Counts = Pick<Ended, 'seen' | 'added' | 'changed' | 'removed' | 'missing'>;
