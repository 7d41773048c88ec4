import { z } from 'zod';
import { LOCALES } from '../services/model/locale.js';
import { REPORTED_STATUSES } from '../services/model/reported.js';

/** Ids we make are GUIDs, tenant ids or short slugs: anything longer was not made by us. */
const id = z.string().min(1).max(100);
/** What ties a card to the draft and the question it was made for; automation may leave it out. */
const stamp = { v: z.literal(1), draftId: id.optional(), ask: z.coerce.number().int().nonnegative().optional() };
/** Imported articles are called by their source and where they lie in it. */
const articleId = z.string().min(1).max(500);
const page = z.coerce.number().int().min(1).max(10_000);
/** Length is checked by the use case, which can say so; this only bounds what is parsed. */
const note = z.string().max(100_000).optional();

/** `HH:mm`; Input.Time sends nothing when it is left empty. */
const clockTime = z.string().max(10).optional();

/** Everything that a card can send, by `kind` (design.md section 3). Unknown extra fields are dropped, except on the form. */
export const cardActionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request.new'),
    ...stamp,
    incidentId: id.optional(),
    customerId: id.optional(),
    discard: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('customer.select'), ...stamp, customerId: id }),
  z.object({ kind: z.literal('customer.more'), ...stamp, page }),
  z.object({ kind: z.literal('customer.change'), ...stamp }),
  /** How the local copy of the partner's customers stands; for admin agents, as is reading it anew. */
  z.object({ kind: z.literal('customer.syncStatus'), ...stamp }),
  z.object({ kind: z.literal('customer.syncNow'), ...stamp }),
  z.object({ kind: z.literal('service.select'), ...stamp, serviceId: id }),
  z.object({ kind: z.literal('service.change'), ...stamp }),
  /** All services of the catalogue, where the subscriptions do not show the one that is meant. */
  z.object({ kind: z.literal('service.all'), ...stamp }),
  /** Whether a suspended or expired subscription was the cause. */
  z.object({ kind: z.literal('service.suspensionSolved'), ...stamp }),
  z.object({ kind: z.literal('service.goOn'), ...stamp }),
  z.object({ kind: z.literal('incident.follow'), ...stamp, incidentId: id }),
  z.object({ kind: z.literal('incident.other'), ...stamp }),
  /** Of a followed incident: it is over and the problem is gone; or it is not to be told of any more. One can touch several customers. */
  z.object({ kind: z.literal('incident.gone'), ...stamp, incidentId: id, customerId: id.optional() }),
  z.object({ kind: z.literal('incident.unfollow'), ...stamp, incidentId: id, customerId: id.optional() }),
  /** The inputs of self-help's cards come with each of these: ticked steps (`step-<place>-<n>`), and what was collected (`collect-<n>`). */
  z.looseObject({ kind: z.literal('selfHelp.solved'), ...stamp, articleId: articleId.optional() }),
  z.looseObject({ kind: z.literal('selfHelp.unsolved'), ...stamp }),
  z.looseObject({ kind: z.literal('selfHelp.open'), ...stamp, articleId }),
  /** What to have at hand before the form; the article's that is open, or the likeliest, when absent. */
  z.looseObject({ kind: z.literal('selfHelp.collect'), ...stamp, articleId: articleId.optional() }),
  /** The article as a text for the customer, in one language (the customer's when absent). */
  z.looseObject({
    kind: z.literal('selfHelp.forward'),
    ...stamp,
    articleId,
    customerId: id.optional(),
    serviceId: id.optional(),
    locale: z.enum(LOCALES).optional(),
  }),
  /** Answers to "is it still solved?", by the id of that question; and whether it is asked at all (`again`: it is). */
  z.object({ kind: z.literal('selfHelp.stillSolved'), ...stamp, followUpId: id }),
  z.object({ kind: z.literal('selfHelp.cameBack'), ...stamp, followUpId: id }),
  z.object({ kind: z.literal('selfHelp.neverAsk'), ...stamp, again: z.boolean().optional() }),
  z.looseObject({ kind: z.literal('request.submit'), ...stamp, draftId: id }),
  z.object({ kind: z.literal('request.joinDuplicate'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.fileAnyway'), ...stamp, draftId: id }),
  z.object({ kind: z.literal('request.list'), ...stamp, page: page.optional() }),
  z.object({ kind: z.literal('request.view'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.addNote'), ...stamp, requestId: id, note }),
  z.object({ kind: z.literal('request.withdraw'), ...stamp, requestId: id, confirmed: z.boolean().optional() }),
  z.object({ kind: z.literal('request.acceptResolution'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.rejectResolution'), ...stamp, requestId: id, note }),
  z.object({ kind: z.literal('request.follow'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('request.unfollow'), ...stamp, requestId: id }),
  /** Without `userId` it is asked to whom; the person's own id means "I take it". */
  z.object({ kind: z.literal('request.handOver'), ...stamp, requestId: id, userId: id.optional() }),
  /** The text to paste into 21Vianet's portal, and where to type its ticket number; `part` is a piece of a long text, as a message of its own. */
  z.object({ kind: z.literal('request.handOff'), ...stamp, requestId: id, part: page.optional() }),
  z.object({ kind: z.literal('request.enterReference'), ...stamp, requestId: id, externalReference: note }),
  /** How it stands by the partner's word, where 21Vianet's does not come back here by itself. */
  z.object({ kind: z.literal('request.report'), ...stamp, requestId: id, status: z.enum(REPORTED_STATUSES) }),
  z.object({ kind: z.literal('request.sendAgain'), ...stamp, requestId: id }),
  /** The text for the customer, of one line of the history (the latest news when absent), in one language (the customer's when absent). */
  z.object({
    kind: z.literal('request.forward'),
    ...stamp,
    requestId: id,
    entry: z.coerce.number().int().nonnegative().optional(),
    locale: z.enum(LOCALES).optional(),
  }),
  z.object({ kind: z.literal('request.export'), ...stamp }),
  /** The widget copies it and sends nothing; where that cannot be, it is answered with the text alone, to be copied from there. */
  z.object({ kind: z.literal('text.copy'), ...stamp, text: z.string().max(20_000) }),
  z.object({ kind: z.literal('shift.show'), ...stamp }),
  z.object({ kind: z.literal('settings.quietHours'), ...stamp, on: z.enum(['true', 'false']).optional(), from: clockTime, to: clockTime }),
  /** Files that were sent while no problem is being reported: for a request, or the beginning of a new one. */
  z.object({ kind: z.literal('files.attach'), ...stamp, requestId: id }),
  z.object({ kind: z.literal('files.newProblem'), ...stamp }),
  /** What looks like a secret, in the draft that is being submitted or (`requestId`) in a note. */
  z.object({ kind: z.literal('secrets.remove'), ...stamp, requestId: id.optional() }),
  z.object({ kind: z.literal('secrets.keep'), ...stamp, requestId: id.optional() }),
  /** Back to the form, or to the note, as it was typed. */
  z.object({ kind: z.literal('secrets.edit'), ...stamp, requestId: id.optional() }),
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
