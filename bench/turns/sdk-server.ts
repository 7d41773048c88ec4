import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { answerUsage, tell } from './protocol.js';

/** Serves a bot the way the SDK's samples do: restify, its body parser, the CloudAdapter without an app id. */
export function serveSample(logic: (context: TurnContext) => Promise<void>): void {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    await adapter.process(req, res, logic);
  });
  server.listen(0, '127.0.0.1', () => {
    tell({ kind: 'listening', port: server.address().port, ms: performance.now() });
  });
  answerUsage(() => Promise.resolve());
}
