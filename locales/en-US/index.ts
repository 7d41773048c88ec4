import type { Locale } from '../locale.js';
import { buttons } from './buttons.js';
import { conversation } from './conversation.js';
import { details } from './details.js';
import { directory } from './directory.js';
import { detailErrors } from './detail-errors.js';
import { finding } from './finding.js';
import { help } from './help.js';
import { notices } from './notices.js';
import { requests } from './requests.js';
import { selfHelp } from './self-help.js';
import { watching } from './watching.js';
import { together } from './together.js';
import { relaying } from './relaying.js';
import { forwarding } from './forwarding.js';
import { files } from './files.js';
import { secrets } from './secrets.js';
import { words } from './words.js';

/** English, the first of the languages: the others are typed against it, so a missing translation does not compile. */
export const enUS = {
  locale: 'en-US' as Locale,
  words,
  buttons,
  conversation,
  notices,
  finding,
  selfHelp,
  details,
  directory,
  detailErrors,
  requests,
  help,
  watching,
  together,
  relaying,
  forwarding,
  files,
  secrets,
};

/** Everything a person reads, by group; texts with something in them are functions of it. */
export type Messages = typeof enUS;
