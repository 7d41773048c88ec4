import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import { allowOrigins, preflight } from '../directline/cors.js';
import { readLocale } from '../directline/posted-activity.js';
import { badArgument, unauthorized } from '../directline/refusal.js';
import { makeSignIn } from '../directline/sign-in.js';
import type { SignInDeps, SignedIn } from '../directline/sign-in.js';
import { bringsSecret } from '../http/bearer.js';
import { HttpError } from '../http/http-error.js';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import type { Route } from '../http/route.js';
import type { CheckEntraToken } from './entra-token.js';

export interface WebchatDeps extends SignInDeps {
  readonly users: Pick<PartnerDirectory, 'findUser'>;
  /** Origins of pages that may use it besides our own. */
  readonly origins: readonly string[];
  /** The web chat secret; without one `/webchat/token` answers 401. */
  readonly secret?: string;
  /** Present when the Teams tab is configured; without it `/webchat/teams-token` answers 404. */
  readonly checkEntraToken?: CheckEntraToken;
}

const options = { fresh: z.boolean().optional(), locale: z.unknown().optional() };
const id = z.string().min(1).max(200);
const userSchema = z.object({ userId: id, partnerId: id, ...options });
const teamsSchema = z.object({ token: z.string().min(1).max(16_384), ...options });

/** How a portal's server and the Teams tab get a Direct Line token for a person: both answer a `SignedIn`, or 403 `user_unknown`. */
export function webchatRoutes({ users, origins, secret, checkEntraToken, ...deps }: WebchatDeps): Route {
  const signIn = makeSignIn(deps);

  async function signInKnown(
    partnerId: string,
    userId: string,
    { fresh, locale }: { fresh?: boolean; locale?: unknown },
  ): Promise<SignedIn> {
    const user = await users.findUser(partnerId, userId);
    if (!user) throw new HttpError(403, 'user_unknown', 'This person does not work for a partner that is known here.');
    return signIn(user, { fresh, locale: readLocale(locale) });
  }

  return (server) => {
    preflight(server, ['/webchat/token', '/webchat/teams-token'], origins);

    server.post('/webchat/token', allowOrigins(origins), jsonBody(), async function giveToken(req: Request, res: Response) {
      if (!bringsSecret(req, secret)) throw unauthorized('The web chat secret is needed.');
      const body = userSchema.safeParse(req.body);
      if (!body.success) throw badArgument('The body names the user: { "userId": "...", "partnerId": "..." }.');
      answerJson(res, 200, await signInKnown(body.data.partnerId, body.data.userId, body.data));
    });

    server.post('/webchat/teams-token', allowOrigins(origins), jsonBody(), async function exchangeToken(req: Request, res: Response) {
      if (!checkEntraToken) throw new HttpError(404, 'tab_not_configured', 'The Teams tab is not set up here.');
      const body = teamsSchema.safeParse(req.body);
      if (!body.success) throw badArgument('The body holds the token: { "token": "..." }.');
      const { tenantId, objectId } = await checkEntraToken(body.data.token);
      answerJson(res, 200, await signInKnown(tenantId, objectId, body.data));
    });
  };
}
