import type { IncomingMessage } from 'node:http';
import type { ConversationLog, WebConversation } from '../../services/ports/conversation-log.js';
import { forbidden, notFound, unauthorized } from './refusal.js';
import type { TokenClaims, Tokens } from './tokens.js';

/** The token of the `Authorization` header. Throws 401 when there is none. */
export function bearer(req: IncomingMessage): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token === undefined) throw unauthorized();
  return token;
}

/** Who asks. Rejects with 401. */
export function readClaims(req: IncomingMessage, tokens: Pick<Tokens, 'verify'>): Promise<TokenClaims> {
  return Promise.resolve().then(() => tokens.verify(bearer(req)));
}

/** The token's conversation. Rejects with 404 when it is not kept any more; the token's own words are not enough, both must agree. */
export async function conversationOf(claims: TokenClaims, conversations: Pick<ConversationLog, 'find'>): Promise<WebConversation> {
  const conversation = await conversations.find(claims.conversation);
  if (!conversation) throw notFound();
  if (conversation.partnerId !== claims.partner || conversation.userId !== claims.user) throw forbidden();
  return conversation;
}

/** The conversation that the path names, for the bearer of a token for it. Rejects with 403 for any other, whether it exists or not. */
export async function authorize(
  req: IncomingMessage,
  id: unknown,
  { tokens, conversations }: { tokens: Pick<Tokens, 'verify'>; conversations: Pick<ConversationLog, 'find'> },
): Promise<{ readonly claims: TokenClaims; readonly conversation: WebConversation }> {
  const claims = await readClaims(req, tokens);
  if (claims.conversation !== id) throw forbidden();
  return { claims, conversation: await conversationOf(claims, conversations) };
}
