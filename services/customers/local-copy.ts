import type { Customer } from '../model/customer.js';
import type { DirectoryStatus } from '../model/directory-status.js';

/** The local copy of partners' customers, as the directory needs it: the passes that fill it know how it is kept. */
export interface LocalCopy {
  /**
   * Resolves when what is kept of the partner's customers has been read in, and, where they are kept on this machine anyway, a first pass was made.
   * Rejects when what is kept cannot be read.
   */
  opened(partnerId: string): Promise<void>;
  /** Takes over what was just heard of single customers, between the passes; resolves when it can be found and is durable. */
  learn(partnerId: string, change: { readonly put?: readonly Customer[]; readonly remove?: readonly string[] }): Promise<void>;
  status(partnerId: string): Promise<DirectoryStatus>;
}
