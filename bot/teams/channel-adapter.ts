import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder-core';
import { AuthenticationError } from 'botframework-connector';
import type { AuthenticateRequestResult } from 'botframework-connector';

/** Who sent an activity could not be told: `refused` for a missing or wrong token, `unavailable` when the cloud's keys could not be fetched. */
export class SenderUnknown extends Error {
  override readonly name = 'SenderUnknown';
  constructor(
    readonly kind: 'refused' | 'unavailable',
    options: ErrorOptions,
  ) {
    super(kind, options);
  }
}

/**
 * The SDK's adapter with the door taken apart. The SDK's own `process` answers a wrong signature with 500 and sends the texts of
 * its errors to the caller; here the sender is checked first, and what fails after that is the turn's.
 */
export class ChannelAdapter extends CloudAdapter {
  /**
   * Checks who sent the activity and runs `logic` on it.
   *
   * @returns what the channel waits for (an invoke's response, the replies of `expectReplies`), `undefined` for a plain activity.
   * Rejects with `SenderUnknown` before anything ran, or as the turn does.
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const sender = await this.identify(authorization, activity);
    return this.processActivity(sender, activity, logic);
  }

  private async identify(authorization: string, activity: Activity): Promise<AuthenticateRequestResult> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (cause) {
      throw new SenderUnknown(isOutage(cause) ? 'unavailable' : 'refused', { cause });
    }
  }
}

/** The SDK gives 500 when the keys' server answers with an error, and lets node-fetch's error through when it does not answer. */
function isOutage(error: unknown): boolean {
  if (error instanceof AuthenticationError) return Number(error.statusCode) >= 500;
  return error instanceof Error && error.name === 'FetchError';
}
