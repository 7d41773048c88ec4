import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { Link } from './schemas.js';

/** Where a next page is. `walk` finds links that lead in a circle, `correlationId` holds the pages of one walk together. */
export interface NextPage {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly correlationId: string;
  readonly walk: Walk;
}

/** Brent's: a page is remembered after 1, 2, 4, … steps; a circle comes back to one of them, and no list of all pages has to be kept. */
const walk = z.object({ remembered: z.string(), steps: z.number(), power: z.number() });
type Walk = z.infer<typeof walk>;

const written = z.object({
  v: z.literal(1),
  path: z.string().startsWith('/v1/'),
  headers: z.record(z.string(), z.string()),
  correlationId: z.string(),
  walk,
});

/** Headers that a link asks for beside its own: never who we are, or where to. */
const LINK_HEADER = /^ms-(?!requestid$|correlationid$|contract-version$)[\w-]+$/;

export function writeNext(next: NextPage): string {
  return Buffer.from(JSON.stringify({ v: 1, ...next }), 'utf8').toString('base64url');
}

/** Throws `refused` for anything but what `writeNext` gave: the walk has to begin anew. */
export function readNext(text: string): NextPage {
  try {
    return written.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new RemoteFailure('refused', 'the place of the next page cannot be read', { cause, withoutEffect: true });
  }
}

/**
 * The page that a link leads to: on the same host, below `/v1` (which links may leave out), with `seekOperation=Next`. Throws `unreadable` for a
 * link to another host, or one that leads in a circle.
 */
export function follow(link: Link, baseUrl: string, from: { readonly correlationId: string; readonly walk?: Walk }): NextPage {
  const path = pathOf(link.uri, baseUrl, from.correlationId);
  const given = (link.headers ?? []).map(({ key, value }) => [key.toLowerCase(), value] as const);
  const headers = Object.fromEntries(given.filter(([name]) => LINK_HEADER.test(name)));
  const page = createHash('sha256')
    .update(JSON.stringify([path, headers]))
    .digest('base64url')
    .slice(0, 16);
  return { path, headers, correlationId: from.correlationId, walk: onwards(page, from.walk, from.correlationId) };
}

function onwards(page: string, before: Walk | undefined, correlationId: string): Walk {
  if (!before) return { remembered: page, steps: 0, power: 1 };
  if (page === before.remembered) throw unreadable('the links to next pages lead in a circle', correlationId);
  const steps = before.steps + 1;
  return steps < before.power ? { ...before, steps } : { remembered: page, steps: 0, power: before.power * 2 };
}

function pathOf(uri: string, baseUrl: string, correlationId: string): string {
  const base = new URL(baseUrl);
  if (!URL.canParse(uri, `${base.origin}/v1/`)) throw unreadable('the link to the next page is no address', correlationId);
  const target = new URL(uri, `${base.origin}/v1/`);
  if (target.origin !== base.origin) throw unreadable('the link to the next page leads to another host', correlationId);
  const below = target.pathname.startsWith(`${base.pathname}/`) ? target.pathname.slice(base.pathname.length) : target.pathname;
  const path = below.startsWith('/v1/') ? below : `/v1${below}`;
  const query = target.searchParams.has('seekOperation')
    ? target.search
    : `${target.search || '?'}${target.search ? '&' : ''}seekOperation=Next`;
  return `${path}${query}`;
}

function unreadable(why: string, correlationId: string): RemoteFailure {
  return new RemoteFailure('unreadable', `partner-center: ${why}`, { correlationId });
}
