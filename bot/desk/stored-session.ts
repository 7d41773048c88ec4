import { z } from 'zod';

const schema = z.object({
  v: z.literal(1),
  representativeId: z.string(),
  secretSha256: z.string(),
  /** Milliseconds since 1970, as is `seenAt`. */
  begunAt: z.number(),
  seenAt: z.number(),
});

/** A session as it is kept; holds neither the cookie nor the secret. */
export type StoredSession = Readonly<z.infer<typeof schema>>;

/** @returns `undefined` for no session, and for one of another version, whose representative signs in anew. */
export function readSession(json: string | undefined): StoredSession | undefined {
  return schema.safeParse(JSON.parse(json ?? 'null')).data;
}
