import type { PartnerUser } from '../../services/model/partner.js';
import type { Clock, NewId } from '../../services/ports/clock.js';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import type { Tokens } from './tokens.js';

/** A token and whom it is for, as every way of signing in answers. `expires_in` in seconds. */
export interface SignedIn {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly expires_in: number;
  readonly locale: string;
}

/** Gives a known user a token for the conversation it had last, or for a new one. Whoever calls has made sure who the user is. */
export type SignIn = (user: PartnerUser, options: { fresh?: boolean; locale?: string }) => Promise<SignedIn>;

export interface SignInDeps {
  readonly tokens: Tokens;
  readonly conversations: ConversationLog;
  readonly clock: Clock;
  readonly newId: NewId;
}

export function makeSignIn({ tokens, conversations, clock, newId }: SignInDeps): SignIn {
  async function openNew({ id: userId, partnerId }: PartnerUser): Promise<string> {
    const id = newId();
    await conversations.open({ id, partnerId, userId, createdAt: clock.now().toISOString() });
    return id;
  }

  return async (user, { fresh = false, locale = user.locale }) => {
    const [latest] = fresh ? [] : await conversations.ofUser(user.partnerId, user.id);
    const conversation = latest?.id ?? (await openNew(user));
    const issued = await tokens.issue({ partner: user.partnerId, user: user.id, conversation, locale });
    return { ...issued, conversationId: conversation, userId: user.id, locale };
  };
}
