import type { Server } from 'restify';

/** Installs handlers on the server; called once, before it listens. */
export type Route = (server: Server) => void;
