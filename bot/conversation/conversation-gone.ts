import { z } from 'zod';

/** The Bot Connector's codes for a conversation that takes nothing from the bot any more (Teams: "Send proactive messages", status codes). */
const CODES = new Set([
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'MessageWritesBlocked',
]);

const errorSchema = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  body: z.object({ error: z.object({ code: z.string() }) }).optional(),
});

/** Whether what the connector rejected with says that the bot was blocked or removed, or that the conversation is not there any more. */
export function isGone(error: unknown): boolean {
  const read = errorSchema.safeParse(error);
  if (!read.success) return false;
  const { statusCode, code, body } = read.data;
  return statusCode === 403 || statusCode === 404 || [code, body?.error.code].some((told) => told !== undefined && CODES.has(told));
}
