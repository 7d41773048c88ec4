import { z } from 'zod';

/** The variables of self-help, each on its own. */
export const selfHelpSchema = z
  .object({
    SELF_HELP_TEXT_DAYS: wholeNumber(365, 'is a whole number of days from 0 (keep no text) to 365.'),
    SELF_HELP_FOLLOW_UP_HOURS: wholeNumber(336, 'is a whole number of hours from 0 (ask nobody) to 336.'),
  })
  .partial();

function wholeNumber(most: number, mend: string) {
  return z.coerce.number(mend).int(mend).min(0, mend).max(most, mend);
}
