import type { Messages } from '../en-US/index.js';
import { buttons } from './buttons.js';
import { conversation } from './conversation.js';
import { detailErrors } from './detail-errors.js';
import { details } from './details.js';
import { directory } from './directory.js';
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

export const zhTW: Messages = {
  locale: 'zh-TW',
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
