import type { Activity, ConversationReference } from 'botframework-schema';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import type { Reached } from '../../services/ports/notifier.js';
import { sayOne } from '../conversation/speak.js';
import type { DirectLineAdapter } from './adapter.js';
import type { Live } from './live.js';
import { withNoticeId } from './notice-id.js';

interface Deps {
  readonly adapter: DirectLineAdapter;
  readonly conversations: Pick<ConversationLog, 'find' | 'read'>;
  readonly live: Pick<Live, 'isFollowed'>;
}

/**
 * Says something unasked in a web chat. What has an `id` becomes the activity of that id and is said once, as far back as the log is kept, so
 * that an attempt whose success was not written down may be repeated. With nobody connected it waits in the log. Rejects when it could not be stored.
 */
export function makeProactive({ adapter, conversations, live }: Deps) {
  return async function speak(to: Partial<ConversationReference>, message: Partial<Activity>, id?: string): Promise<Reached> {
    const conversationId = to.conversation?.id ?? '';
    if (!(await conversations.find(conversationId))) return 'gone';
    const looking = live.isFollowed(conversationId);
    if (id === undefined || !(await isKept(conversationId, id))) {
      const named = id === undefined ? message : withNoticeId(message, id);
      await sayOne((logic) => adapter.continueConversation(to, logic), named);
    }
    return looking || live.isFollowed(conversationId) ? 'told' : 'waiting';
  };

  async function isKept(conversationId: string, id: string): Promise<boolean> {
    const { entries } = await conversations.read(conversationId, 0);
    const named = `"id":${JSON.stringify(id)}`;
    return entries.some((entry) => entry.includes(named));
  }
}
