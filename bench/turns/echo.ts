import { ActivityHandler, MessageFactory } from 'botbuilder';
import { serveSample } from './sdk-server.js';

/** The least a bot can do with the SDK: says what it hears. */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
      await next();
    });
  }
}

const bot = new EchoBot();
serveSample((context) => bot.run(context));
