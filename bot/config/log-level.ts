export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** From how important an event on it is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];
