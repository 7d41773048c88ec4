import type { Route } from '../http/route.js';
import { activityRoutes } from './activity-routes.js';
import { attachmentRoute } from './attachment-route.js';
import { conversationRoutes } from './conversation-routes.js';
import { preflight } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { makePostLimit } from './post-limit.js';
import { tokenRoutes } from './token-routes.js';
import { uploadRoutes } from './upload-routes.js';

const CONVERSATION = '/v3/directline/conversations/:id';
const PATHS = [
  '/v3/directline/tokens/generate',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations',
  CONVERSATION,
  `${CONVERSATION}/activities`,
  `${CONVERSATION}/upload`,
  '/v3/directline/attachments/:blobId',
];

/** Direct Line 3.0 as public clients speak it, except for the stream, which `attachStreams` serves. */
export function directLineRoutes(deps: DirectLineDeps): Route {
  return (server) => {
    const limit = makePostLimit(deps);
    preflight(server, PATHS, deps.origins);
    tokenRoutes(server, deps);
    conversationRoutes(server, deps);
    activityRoutes(server, deps, limit);
    uploadRoutes(server, deps, limit);
    attachmentRoute(server, deps);
  };
}
