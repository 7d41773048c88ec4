import type { DirectoryStatus } from './directory-status.js';

/** How far the local copy of a partner's customers is; kept with it, so that a restart goes on where the process ended. */
export interface SyncState {
  readonly v: 1;
  readonly last?: NonNullable<DirectoryStatus['last']>;
  /** The pass under way: where its next page is, and what it found so far. */
  readonly pass?: {
    readonly startedAt: string;
    readonly next?: string;
    readonly seen: number;
    readonly total?: number;
    readonly added: number;
    readonly changed: number;
  };
  readonly trouble?: NonNullable<DirectoryStatus['trouble']> & { readonly failures: number };
}
