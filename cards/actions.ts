import { z } from 'zod';

/** Ids we make are GUIDs, tenant ids or short slugs: anything longer was not made by us. */
const id = z.string().min(1).max(100);
/** What ties a card to the draft and the question it was made for; automation may leave it out. */
const stamp = { v: z.literal(1), draftId: id.optional(), ask: z.coerce.number().int().nonnegative().optional() };
const page = z.coerce.number().int().min(1).max(10_000);
/** Length is checked by the use case, which can say so; this only bounds what is parsed. */
const note = z.string().max(100_000).optional();

/** Everything that a card can send, by `kind` (design.md section 3). Unknown extra fields are dropped, except on the form. */
export const cardActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request.new'), ...stamp, incidentId: id.optional(), discard: z.boolean().optional() }),
  z.object({ kind: z.literal('customer.select'), ...stamp, customerId: id }),
  z.object({ kind: z.literal('customer.more'), ...stamp, page }),
  z.object({ kind: z.literal('customer.change'), ...stamp }),
  z.object({ kind: z.literal('service.select'), ...stamp, serviceId: id }),
  z.object({ kind: z.literal('service.change'), ...stamp }),
  z.object({ kind: z.literal('incident.follow'), ...stamp, incidentId: id }),
  z.object({ kind: z.literal('incident.other'), ...stamp }),
  z.object({ kind: z.literal('selfHelp.solved'), ...stamp, articleId: id.optional() }),
  z.object({ kind: z.literal('selfHelp.unsolved'), ...stamp }),
  z.looseObject({ kind: z.literal('request.submit'), ...stamp, draftId: id }),
  z.object({ kind: z.literal('request.joinDuplicate'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.fileAnyway'), ...stamp, draftId: id }),
  z.object({ kind: z.literal('request.list'), ...stamp, page: page.optional() }),
  z.object({ kind: z.literal('request.view'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.addNote'), ...stamp, requestId: id, note }),
  z.object({ kind: z.literal('request.withdraw'), ...stamp, requestId: id, confirmed: z.boolean().optional() }),
  z.object({ kind: z.literal('request.acceptResolution'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.rejectResolution'), ...stamp, requestId: id, note }),
]);

export type CardAction = z.infer<typeof cardActionSchema>;
export type CardActionKind = CardAction['kind'];
/** One action by its kind. */
export type ActionOf<K extends CardActionKind> = Extract<CardAction, { kind: K }>;

/** Ties a card to the draft and the question it was made for. */
export interface Stamp {
  readonly draftId: string;
  readonly ask: number;
}

/** @returns `undefined` for anything that is not one of ours: another bot's card, a wrong type, an unknown kind or version. */
export function readAction(value: unknown): CardAction | undefined {
  const parsed = cardActionSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
