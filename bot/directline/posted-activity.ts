import { z } from 'zod';
import { badArgument } from './refusal.js';

/** How deeply what a client sends may be nested; a card's values are two deep, and writing JSON deeper than a stack is a crash. */
const MAX_DEPTH = 32;

const key = z.string().min(1).max(200);
const localeTag = z.string().regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/);

const postedSchema = z.object({
  type: z.enum(['message', 'event', 'typing']),
  id: key.optional().catch(undefined),
  text: z.string().optional(),
  value: z.unknown().optional(),
  name: z.string().max(200).optional(),
  /** A tag that is none is left out: the language of a message is not worth refusing it. */
  locale: localeTag.optional().catch(undefined),
  replyToId: key.optional().catch(undefined),
  channelData: z
    .object({ clientActivityID: key.optional().catch(undefined), postBack: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** A file that was received and stored, as an activity names it. */
export interface StoredFile {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl: string;
  /** `size` in bytes. */
  readonly content: { readonly blobId: string; readonly size: number };
}

/** What a client sent, reduced to what it may say. `clientActivityID` is its own name for it, by which a second delivery is known. */
export interface PostedActivity {
  readonly type: 'message' | 'event' | 'typing';
  readonly clientActivityID?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly locale?: string;
  readonly replyToId?: string;
  readonly channelData?: { readonly postBack: true };
  readonly attachments?: readonly StoredFile[];
}

/** Rejects with 400 `bad_argument` what is not an activity a client may send. */
export function readPostedActivity(body: unknown): PostedActivity {
  if (!isShallow(body)) throw badArgument('The activity is nested too deeply.');
  const parsed = postedSchema.safeParse(body);
  if (!parsed.success) throw badArgument('An activity needs a type of message, event or typing, and fields of the right types.');
  const { id, channelData, ...activity } = parsed.data;
  const clientActivityID = channelData?.clientActivityID ?? id;
  const postBack = channelData?.postBack === true ? { channelData: { postBack: true as const } } : {};
  const named = clientActivityID === undefined ? {} : { clientActivityID };
  return { ...withoutUndefined(activity), ...named, ...postBack };
}

/** A language tag that is one in form, anything else as `undefined`. */
export function readLocale(value: unknown): string | undefined {
  return localeTag.safeParse(value).data;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Level by level, without recursion: the depth is what is being checked. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : []));
    if (level.length === 0) return true;
  }
  return false;
}
