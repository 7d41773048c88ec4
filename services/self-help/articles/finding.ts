import type { Locale } from '../../model/locale.js';

/** Something in one of our own articles that a writer has to mend. */
export interface Finding {
  readonly articleId: string;
  readonly locale: Locale;
  readonly problem: string;
  readonly mend: string;
}

/** What a rule says of one article, which it was given. */
export type Saying = Pick<Finding, 'problem' | 'mend'>;
