import { BotAdapter, TurnContext } from 'botbuilder-core';
import type { Activity, ConversationReference, ResourceResponse } from 'botframework-schema';

import { sayOne } from '../../bot/conversation/speak.js';
import type { Reached } from '../../services/ports/notifier.js';

type Logic = (context: TurnContext) => Promise<void>;

/** A message as a person sees it now: an update changes it in place and makes it the newest. */
export interface Heard {
  readonly id: string;
  activity: Partial<Activity>;
  /** The id of the activity it answers; absent when nobody had spoken. */
  turn?: string;
  updated?: true;
}

/** A channel that keeps what the bot says, conversation by conversation, and lets it be looked at. */
export class HouseAdapter extends BotAdapter {
  private readonly conversations = new Map<string, Heard[]>();
  private readonly proactive = new Set<Promise<void>>();
  private sent = 0;
  /** What the channel refuses the next messages with, one each. */
  readonly refusals: Error[] = [];

  /** Conversations that are open and nobody looks at, as web chats can be. */
  readonly unwatched = new Set<string>();

  /** Says one thing unasked; what has an id is said once in a conversation. */
  async say(to: Partial<ConversationReference>, message: Partial<Activity>, id?: string): Promise<Reached> {
    const conversationId = to.conversation?.id ?? '';
    const known = id !== undefined && this.in(conversationId).some(({ activity }) => noticeIdOf(activity) === id);
    const named = id === undefined ? message : { ...message, channelData: { noticeId: id } };
    if (!known) await sayOne((logic) => this.continueConversation(to, logic), named);
    return this.unwatched.has(conversationId) ? 'waiting' : 'told';
  }

  /** Work that says something unasked, for `quiet` to wait for. */
  during(work: Promise<unknown>): void {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.proactive.add(settled);
    void settled.then(() => this.proactive.delete(settled));
  }

  /** What the bot said in a conversation, the newest last. */
  in(conversationId: string): Heard[] {
    const heard = this.conversations.get(conversationId) ?? [];
    this.conversations.set(conversationId, heard);
    return heard;
  }

  /** Runs one turn; an error that escapes goes to `onTurnError`, as in the SDK's adapters. */
  async receive(activity: Activity, logic: Logic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  /** Resolves when everything that was said unasked has arrived. */
  async quiet(): Promise<void> {
    while (this.proactive.size > 0) await Promise.all(this.proactive);
  }

  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event', name: 'ContinueConversation' }, reference, true);
    delete activity.id;
    const told = this.runMiddleware(new TurnContext(this, activity), logic);
    this.during(told);
    await told;
  }

  override async continueConversationAsync(): Promise<void> {
    throw new Error('the house is spoken to by continueConversation');
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      const refusal = this.refusals.shift();
      if (refusal) throw refusal;
      const id = `bot-${++this.sent}`;
      const { id: turn } = context.activity;
      this.in(context.activity.conversation.id).push({ id, activity: overTheWire(activity), ...(turn ? { turn } : {}) });
      return { id };
    });
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const heard = this.in(context.activity.conversation.id);
    const at = heard.findIndex(({ id }) => id === activity.id);
    const former = heard[at];
    if (!former) throw new Error('the message to update is gone');
    heard.splice(at, 1);
    const { id: turn } = context.activity;
    heard.push({ id: former.id, activity: overTheWire(activity), updated: true, ...(turn ? { turn } : {}) });
    return { id: former.id };
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('the bot deletes nothing');
  }
}

function noticeIdOf({ channelData }: Partial<Activity>): unknown {
  return (channelData as { noticeId?: unknown } | undefined)?.noticeId;
}

/** As a channel carries it: what cannot be written as JSON does not arrive. */
function overTheWire(activity: Partial<Activity>): Partial<Activity> {
  return JSON.parse(JSON.stringify(activity)) as Partial<Activity>;
}
