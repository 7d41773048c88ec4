/** What the store tells the operator of; fit for a structured log as it is. */
export type StoreEvent =
  /** A file that could not be understood was moved out of the way; what it held counts as absent. */
  | { readonly event: 'store.file_set_aside'; readonly path: string; readonly movedTo: string; readonly reason: string }
  /** A write failed, and so did making sure that what was there before still is; the next start reads what is on the disk. */
  | { readonly event: 'store.undo_failed'; readonly path: string; readonly reason: string }
  /** A file that holds more than it has to could not be written anew; it is tried again once it has grown further. */
  | { readonly event: 'store.not_compacted'; readonly path: string; readonly reason: string }
  /** Another process took the folder over, after this one had stood still for long; every write rejects from now on. */
  | { readonly event: 'store.lock_lost'; readonly path: string }
  /** The process was killed while it wrote to the audit log; nobody had been told that the line is there. */
  | { readonly event: 'audit.unfinished_line_removed'; readonly path: string }
  /** The end of the audit log is not as it was written. It stays as it is, and the log goes on in a new file that notes it. */
  | { readonly event: 'audit.broken'; readonly path: string; readonly reason: string };

export type Report = (event: StoreEvent) => void;
