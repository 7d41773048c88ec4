import type { Request, Response, Server } from 'restify';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import { authorize, conversationOf, readClaims } from './access.js';
import { streamUrl } from './addresses.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { readLocale } from './posted-activity.js';
import { queryOf, readWatermark } from './query.js';
import type { TokenClaims } from './tokens.js';

/** Starting the token's conversation, and coming back to it. */
export function conversationRoutes(server: Server, { tokens, conversations, inbox, clock, origins }: DirectLineDeps): void {
  async function answer(req: Request, res: Response, status: number, claims: TokenClaims, watermark?: number) {
    const url = streamUrl(req, claims.conversation, await tokens.issueStream(claims), watermark);
    const body = {
      conversationId: claims.conversation,
      ...(await tokens.issue(claims)),
      streamUrl: url,
      referenceGrammarId: claims.conversation,
    };
    answerJson(res, status, body);
  }

  server.post(
    '/v3/directline/conversations',
    allowOrigins(origins),
    jsonBody({ optional: true }),
    async function start(req: Request, res: Response) {
      const claims = await readClaims(req, tokens);
      const known = await conversations.find(claims.conversation);
      if (!known) {
        const opened = { id: claims.conversation, partnerId: claims.partner, userId: claims.user, createdAt: clock.now().toISOString() };
        await conversations.open(opened);
      }
      const locale = readLocale((req.body as { locale?: unknown } | null)?.locale) ?? claims.locale;
      await inbox.enter(await conversationOf(claims, conversations), locale);
      await answer(req, res, known ? 200 : 201, claims);
    },
  );

  server.get('/v3/directline/conversations/:id', allowOrigins(origins), async function reconnect(req: Request, res: Response) {
    const { claims, conversation } = await authorize(req, pathId(req), { tokens, conversations });
    const watermark = readWatermark(queryOf(req.url));
    await inbox.enter(conversation, claims.locale);
    await answer(req, res, 200, claims, watermark);
  });
}

/** The `:id` of the path. */
export function pathId(req: Request): unknown {
  return (req.params as Record<string, unknown> | undefined)?.id;
}
