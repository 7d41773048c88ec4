import { createRequire } from 'node:module';
import { WebSocket } from 'ws';
import type * as DirectLineModule from 'botframework-directlinejs';
import type { Activity, DirectLine as DirectLineClient, DirectLineOptions } from 'botframework-directlinejs';
import { FetchXmlHttpRequest } from './xml-http-request.js';

// the client is made for browsers: it takes these from the global scope when it is loaded
Object.assign(globalThis, { XMLHttpRequest: FetchXmlHttpRequest, WebSocket: globalThis.WebSocket ?? WebSocket });
const { DirectLine } = createRequire(import.meta.url)('botframework-directlinejs') as typeof DirectLineModule;

/** The public Direct Line client, listening; reconnects without the usual pause of 3 to 15 seconds. */
export function connectClient(options: DirectLineOptions) {
  const client: DirectLineClient = new DirectLine({ ...options, random: () => -0.25 });
  const heard: Activity[] = [];
  let waiting: (() => void)[] = [];
  const listening = client.activity$.subscribe(
    (activity) => {
      heard.push(activity);
      for (const look of waiting) look();
    },
    () => undefined,
  );

  return {
    client,
    heard,
    texts: () => heard.map((activity) => (activity as { text?: string }).text),
    /** Resolves once an activity with that text was received. */
    hears(text: string): Promise<Activity> {
      return new Promise((resolve) => {
        const look = () => {
          const found = heard.find((activity) => (activity as { text?: string }).text === text);
          if (!found) return;
          waiting = waiting.filter((other) => other !== look);
          resolve(found);
        };
        waiting.push(look);
        look();
      });
    },
    says: (text: string, more: object = {}) =>
      new Promise<string>((resolve, reject) => {
        client.postActivity({ type: 'message', from: { id: 'whoever' }, text, ...more }).subscribe(resolve, reject);
      }),
    leave() {
      listening.unsubscribe();
      client.end();
    },
  };
}
