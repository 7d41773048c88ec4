import type { Representative } from '../model/representative.js';

/** Who works at the desk now. */
export interface RepresentativeDirectory {
  /** Never rejects: what cannot be read stays as it was read last. */
  all(): Promise<readonly Representative[]>;
}
