import { compose } from './compose.js';
import { ConfigError, readConfig } from './config.js';
import { makeLog, type Log } from './log.js';
import { makeShutdown, onSignals } from './shutdown.js';
import { startUpProblem, welcomeOperator } from './operator-messages.js';

/** A bug that nobody caught leaves an unknown state: it is told, and the process ends, for its keeper to start it anew. */
function endOnBug(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (err: unknown) => {
      log.fatal({ event: 'process.bug', kind: event, err });
      process.exit(1);
    });
  }
}

/** Starts the process: everything that it needs to know is in the environment. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  endOnBug(log);
  const app = await compose(config, log);
  const port = await app.listen();
  const exit = (code: number) => process.exit(code);
  onSignals(
    process,
    makeShutdown({ log, stopAccepting: () => app.stopAccepting(), turnsDone: () => app.turnsDone(), closers: app.closers, exit }),
    exit,
  );
  log.info({ event: 'server.listening', mode: config.mode, host: config.host, port, ms: Math.round(performance.now()) });
  process.stderr.write(welcomeOperator(config, port, app.deskSecret));
}

main().catch((error: unknown) => {
  process.stderr.write(`${startUpProblem(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
});
