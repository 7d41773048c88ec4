import type { Logger } from 'pino';

/** Where the channel reports what happened: an event name and fields, never what people wrote. */
export type EventLog = Pick<Logger, 'info' | 'warn' | 'error'>;
