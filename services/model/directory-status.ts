import type { Unheard } from './known.js';

/** Where a partner's customers come from: sample data, a file that the operator keeps, or Partner Center. */
export const CUSTOMER_SOURCES = ['sample', 'file', 'partner-center'] as const;
export type CustomerSourceName = (typeof CUSTOMER_SOURCES)[number];

/** What an operator chooses from: the data folder (sample data or a file of the partner's), or Partner Center. */
export const DIRECTORIES = ['embedded', 'partner-center'] as const;
export type DirectoryName = (typeof DIRECTORIES)[number];

/** How the local copy of a partner's customers stands. Instants are ISO 8601. */
export interface DirectoryStatus {
  readonly source: CustomerSourceName;
  /** In the local copy, and how many of them can be found already. */
  readonly customers: number;
  readonly searchable: number;
  /** The pass that is under way. */
  readonly running?: { readonly startedAt: string; readonly seen: number; readonly total?: number; readonly resumed: boolean };
  /** The last pass that came to its end. */
  readonly last?: {
    readonly startedAt: string;
    readonly endedAt: string;
    readonly seen: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    /** Customers that it did not list any more and that are kept until a second pass says the same. */
    readonly missing: number;
  };
  /** Why there is no newer one; when it is tried again. */
  readonly trouble?: {
    readonly at: string;
    /** `suspicious`: so many customers were not listed any more that none was taken out; `not_saved`: the local copy cannot be written. */
    readonly kind: Unheard | 'gone' | 'refused' | 'suspicious' | 'not_saved';
    readonly retryAt?: string;
    readonly correlationId?: string;
  };
  /** When the next pass begins. */
  readonly nextAt?: string;
  /** Rows of the operator's file that could not be taken, the first of them. */
  readonly refusedRows?: { readonly count: number; readonly first: readonly RowProblem[] };
}

/** A row of a customer file that could not be taken. `row` counts as a spreadsheet does: 1 is the head. */
export interface RowProblem {
  readonly row: number;
  /** The column as the file names it; absent when it is about the row as a whole. */
  readonly column?: string;
  readonly problem: 'missing' | 'not_a_guid' | 'not_a_domain' | 'not_yes_or_no' | 'not_a_language' | 'too_long' | 'twice' | 'columns';
}
