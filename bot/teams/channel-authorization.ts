import type { TurnContext } from 'botbuilder-core';
import type { ConnectorClient } from 'botframework-connector';

type Signing = ConnectorClient['credentials']['signRequest'];

/**
 * The `Authorization` header by which the bot shows itself to the channel's service, as the SDK's own calls do: for what the SDK has no call
 * for. `undefined` where nobody is checked, and for a channel that needs none. Rejects when no token could be had.
 */
export async function channelAuthorization(context: TurnContext): Promise<string | undefined> {
  const client = context.turnState.get<ConnectorClient | undefined>(context.adapter.ConnectorClientKey);
  const headers = new Headers();
  await client?.credentials.signRequest({ headers } as unknown as Parameters<Signing>[0]);
  return headers.get('authorization') ?? undefined;
}
