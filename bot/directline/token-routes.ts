import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { bringsSecret } from '../http/bearer.js';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import { bearer, readClaims } from './access.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { readLocale } from './posted-activity.js';
import { badArgument, forbidden, unauthorized } from './refusal.js';
import { makeSignIn } from './sign-in.js';

const generateSchema = z.object({
  user: z.object({ id: z.string().min(1).max(200), partnerId: z.string().min(1).max(200) }),
  locale: z.unknown().optional(),
});

/** `tokens/generate` for the holder of the secret (body `{ user: { id, partnerId } }`, always a new conversation), and `tokens/refresh`. */
export function tokenRoutes(server: Server, deps: DirectLineDeps): void {
  const { tokens, users, origins, secret } = deps;
  const signIn = makeSignIn(deps);

  server.post(
    '/v3/directline/tokens/generate',
    allowOrigins(origins),
    jsonBody({ optional: true }),
    async function generate(req: Request, res: Response) {
      if (!bringsSecret(req, secret)) throw unauthorized('The web chat secret is needed.');
      const body = generateSchema.safeParse(req.body);
      if (!body.success) throw badArgument('The body names the user: { "user": { "id": "...", "partnerId": "..." } }.');
      const user = await users.findUser(body.data.user.partnerId, body.data.user.id);
      if (!user) throw forbidden('This user is not known.');
      const { conversationId, token, expires_in } = await signIn(user, { fresh: true, locale: readLocale(body.data.locale) });
      answerJson(res, 200, { conversationId, token, expires_in });
    },
  );

  server.post('/v3/directline/tokens/refresh', allowOrigins(origins), async function refresh(req: Request, res: Response) {
    req.resume();
    const { partner, user, conversation } = await readClaims(req, tokens);
    if (!(await users.findUser(partner, user))) throw forbidden('This user is not known.');
    answerJson(res, 200, { conversationId: conversation, ...(await tokens.refresh(bearer(req))) });
  });
}
