import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Clock, NewId } from '../../services/ports/clock.js';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import type { EventLog } from './event-log.js';
import type { Inbox } from './inbox.js';
import type { Live } from './live.js';
import type { Tokens } from './tokens.js';

/** What the Direct Line endpoint is made of. */
export interface DirectLineDeps {
  readonly tokens: Tokens;
  readonly conversations: ConversationLog;
  readonly blobs: BlobStore;
  readonly users: Pick<PartnerDirectory, 'findUser'>;
  readonly inbox: Inbox;
  readonly live: Live;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: EventLog;
  /** Origins of pages that may use it besides our own, e.g. `https://portal.example.cn`. */
  readonly origins: readonly string[];
  /** The web chat secret; without one nobody can ask for a token as a server. */
  readonly secret?: string;
}
