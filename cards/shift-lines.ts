import { beijingTime } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import type { Shift } from '../services/model/shift.js';
import { shortened } from './plain-text.js';

/** The hand-over as its reader is shown it. */
export interface ShiftDigest {
  readonly shift: Shift;
  /** How many open requests were looked at, and how many there are. */
  readonly read: number;
  readonly total: number;
  readonly since: Date;
  readonly now: Date;
  /** The reader's. */
  readonly userId: string;
}

const NUMBERS_SHOWN = 5;

/** What the digest begins with: its time, and what changed. */
export function changeLines({ shift, since, now, read, total }: ShiftDigest, m: Messages): readonly string[] {
  const words = m.together.shift;
  const numbers = (requests: readonly ServiceRequest[]) =>
    requests
      .slice(0, NUMBERS_SHOWN)
      .map(({ number }) => number)
      .join(', ') + (requests.length > NUMBERS_SHOWN ? ' …' : '');
  const changes = (['created', 'answered', 'closed'] as const).flatMap((what) =>
    shift[what].length > 0 ? [words[what](shift[what].length, numbers(shift[what]))] : [],
  );
  return [
    words.since(beijingTime(since, now, m.locale)),
    ...(changes.length > 0 ? changes : [words.unchanged]),
    ...(read < total ? [words.bounded(read, total)] : []),
  ];
}

/** Who answers for it, as the reader sees it on a card. */
export function ownerOf({ owner }: ServiceRequest, userId: string, m: Messages): string {
  return m.together.shift.owner(owner.userId === userId ? m.words.you : shortened(owner.name, 40));
}
