import type { DeskOptions } from './options.js';
import { changeRoutes } from './change-routes.js';
import { eventRoutes } from './event-routes.js';
import { makeCallers, type OwnOrigin } from './callers.js';
import type { DeskEvents } from './events.js';
import { queueRoutes } from './queue-routes.js';
import type { DeskView } from './request-view.js';
import { sessionRoutes } from './session-routes.js';
import { selfHelpRoutes, type SelfHelpDesk } from './self-help-routes.js';
import type { Sessions } from './sessions.js';
import type { SignIn } from './sign-in.js';
import type { Desk } from '../../services/requests/desk.js';
import type { RepresentativeDirectory } from '../../services/ports/representative-directory.js';
import type { Route } from '../http/route.js';

export interface DeskDeps {
  /** Other systems come in with it; without one they cannot. */
  readonly secret: string | undefined;
  readonly demo: boolean;
  readonly desk: Desk;
  readonly view: DeskView;
  readonly options: () => Promise<DeskOptions>;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly representatives: RepresentativeDirectory;
  readonly events: DeskEvents;
  readonly ownOrigin: OwnOrigin;
  readonly selfHelp: SelfHelpDesk;
}

/** `/api/desk`: representatives on the desk's page, and other systems, see and move requests of all partners (docs/desk-api.md). */
export function deskRoutes(deps: DeskDeps): Route {
  const callers = makeCallers(deps);
  return (server) => {
    sessionRoutes(server, deps, callers);
    queueRoutes(server, deps, callers);
    changeRoutes(server, deps, callers);
    eventRoutes(server, deps, callers);
    selfHelpRoutes(server, deps, callers);
  };
}
