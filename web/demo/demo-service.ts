import { GrantRefused } from '../chat/direct-line/session.js';
import { readGrant, type Grant } from '../shared/frame-messages.js';
import type { WidgetMessages } from '../shared/locale.js';

export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly role: keyof WidgetMessages['roles'];
  readonly partnerId: string;
  readonly partnerName: string;
  readonly locale: string;
}

const at = (path: string) => new URL(path, document.baseURI);

/** @returns `undefined` when the service is set up for real and so has no sample users. Rejects when it does not answer. */
export async function demoUsers(): Promise<readonly DemoUser[] | undefined> {
  const answer = await fetch(at('demo/users'));
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`demo users: ${answer.status}`);
  return (await answer.json()) as readonly DemoUser[];
}

/** Signs in as a sample user, into the conversation they had last unless a fresh one is wanted. */
export async function signIn(userId: string, locale: string, fresh: boolean): Promise<Grant> {
  const answer = await fetch(at('demo/sign-in'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId, locale, fresh }),
  });
  const grant = answer.ok ? readGrant(await answer.json()) : undefined;
  if (grant) return grant;
  throw answer.status < 500 ? new GrantRefused() : new Error(`sign-in: ${answer.status}`);
}
