import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { describeError } from './describe-error.js';
import type { LogLevel } from './config/log-level.js';

export type Log = Logger;

const correlation = new AsyncLocalStorage<string>();

/** Runs `work` so that every line it logs carries this correlation id. */
export function withCorrelation<T>(correlationId: string, work: () => T): T {
  return correlation.run(correlationId, work);
}

/** @returns the correlation id of the request or turn that is being worked on, `undefined` outside of one. */
export function correlationId(): string | undefined {
  return correlation.getStore();
}

/** Names of fields that never reach a log, at the top or one level down, should a library's object be logged whole. */
const SECRETS = [
  'authorization',
  'Authorization',
  'password',
  'appPassword',
  'MicrosoftAppPassword',
  'secret',
  'token',
  'cookie',
  'set-cookie',
];

/** JSON lines of an event name and fields; no personal text belongs in them. `destination` is standard output unless a test gives its own. */
export function makeLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.headers["${name}"]`]), censor: '[redacted]' },
    serializers: { err: (error: unknown) => describeError(error) },
    mixin: () => {
      const id = correlation.getStore();
      return id === undefined ? {} : { correlationId: id };
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
