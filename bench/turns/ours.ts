import { compose } from '../../bot/compose.js';
import { readConfig } from '../../bot/config.js';
import { makeLog } from '../../bot/log.js';
import { answerUsage, tell } from './protocol.js';

/** The product as it is shipped, durable, in demo mode so that a driver needs no token; logging at the level of production. */
const config = readConfig(process.env);
const app = await compose(config, makeLog(config.logLevel));
tell({ kind: 'listening', port: await app.listen(), ms: performance.now() });
answerUsage(async () => {
  app.stopAccepting();
  await app.turnsDone();
  for (const { close } of app.closers) await close();
});
