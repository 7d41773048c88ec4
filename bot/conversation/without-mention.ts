import { z } from 'zod';

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }), text: z.string().min(1) });

/**
 * What was said to the bot, without the bot's own name in it, by which a group chat addresses it. The SDK's own way
 * (`removeRecipientMention`) throws on a mention that lacks a part and on a press, which has no text.
 */
export function withoutMention(text: string | undefined, entities: unknown, recipientId: string | undefined): string | undefined {
  if (typeof text !== 'string' || !Array.isArray(entities)) return text;
  return (entities as unknown[]).reduce<string>((rest, entity) => {
    const parsed = mention.safeParse(entity);
    return parsed.success && parsed.data.mentioned.id === recipientId ? rest.replaceAll(parsed.data.text, '').trim() : rest;
  }, text);
}
