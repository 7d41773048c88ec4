import type { PersonState } from '../../dialogs/person-state.js';
import { toLocale, type Locale } from '../../services/model/locale.js';
import type { PartnerUser } from '../../services/model/partner.js';
import { detectLocale } from '../../services/text/detect-locale.js';

/**
 * The language to answer in: the one asked for, else the one written in, else the channel's, else the user's own. What they write is
 * remembered until the channel's language changes, since a press of a button has no language.
 */
export function spokenLocale(
  person: PersonState,
  user: PartnerUser,
  said: { locale?: string | undefined; text?: string | undefined },
): Locale {
  if (person.chosenLocale) return person.chosenLocale;
  const channel = toLocale(said.locale) ?? user.locale;
  const written = said.text ? detectLocale(said.text, person.writtenLocale?.locale ?? channel) : undefined;
  if (written) person.writtenLocale = { locale: written, channel };
  return person.writtenLocale?.channel === channel ? person.writtenLocale.locale : channel;
}
