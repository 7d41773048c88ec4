import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { PartnerUser } from '../../services/model/partner.js';
import { allowOrigins, preflight } from '../directline/cors.js';
import { readLocale } from '../directline/posted-activity.js';
import { badArgument, notFound } from '../directline/refusal.js';
import { makeSignIn } from '../directline/sign-in.js';
import type { SignInDeps } from '../directline/sign-in.js';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import type { Route } from '../http/route.js';

export interface DemoDeps extends SignInDeps {
  readonly users: { allUsers(): Promise<readonly PartnerUser[]> };
  readonly origins: readonly string[];
}

const signInSchema = z.object({ userId: z.string().min(1).max(200), fresh: z.boolean().optional(), locale: z.unknown().optional() });

/** Lets a person who tries the product be any of the sample users. For demo mode only: nobody is asked who they are. */
export function demoRoutes({ users, origins, ...deps }: DemoDeps): Route {
  const signIn = makeSignIn(deps);

  return (server) => {
    preflight(server, ['/demo/users', '/demo/sign-in'], origins);

    server.get('/demo/users', allowOrigins(origins), async function listUsers(_req: Request, res: Response) {
      const all = await users.allUsers();
      answerJson(
        res,
        200,
        all.map(({ id, name, role, partnerId, partnerName, locale }) => ({ id, name, role, partnerId, partnerName, locale })),
      );
    });

    server.post('/demo/sign-in', allowOrigins(origins), jsonBody(), async function signInAs(req: Request, res: Response) {
      const body = signInSchema.safeParse(req.body);
      if (!body.success) throw badArgument('The body names the user: { "userId": "..." }.');
      const user = (await users.allUsers()).find(({ id }) => id === body.data.userId);
      if (!user) throw notFound();
      answerJson(res, 200, await signIn(user, { fresh: body.data.fresh, locale: readLocale(body.data.locale) }));
    });
  };
}
