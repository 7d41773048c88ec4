import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A way to put the chat on a portal's page, and how to see that a person can begin. */
export interface Client {
  readonly name: string;
  /** The portal's page. */
  readonly html: string;
  /** An expression for the document that the chat is in, and a selector of its box to write in. */
  readonly document: string;
  readonly composer: string;
  /** More files of the portal's own server. */
  readonly files: Readonly<Record<string, Buffer>>;
}

const page = (body: string) =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Portal</title>${body}</html>`,
  ).toString();

/** Ours as a portal embeds it, opened as soon as its launcher is there. */
export function ourWidget(): Client {
  return {
    name: 'our widget',
    html: page(
      '</head><body><script src="/widget.js" data-token-url="/portal/token" data-locale="en-US"></script><script>EscalationChat.open()</script></body>',
    ),
    document: `document.querySelector('escalation-chat')?.shadowRoot.querySelector('iframe')?.contentDocument`,
    composer: '#composer-text',
    files: {},
  };
}

/** Web Chat's own recipe with the one change in its favour that the token is asked for while the script is still loading. */
export async function webChat(root: string): Promise<Client> {
  return {
    name: 'botframework-webchat',
    html: page(`<style>html,body,#webchat{height:100%;margin:0}</style>
      <script>const granted = fetch('/portal/token', { method: 'POST' }).then((answer) => answer.json());</script>
      <script src="/portal/webchat.js"></script></head><body><div id="webchat"></div><script>
        granted.then(({ token }) => WebChat.renderWebChat({
          directLine: WebChat.createDirectLine({ token, domain: location.origin + '/v3/directline' }), locale: 'en-US',
        }, document.getElementById('webchat')));
      </script></body>`),
    document: 'document',
    composer: '[data-id="webchat-sendbox-input"]',
    files: { '/portal/webchat.js': await readFile(join(root, 'node_modules/botframework-webchat/dist/webchat.js')) },
  };
}
