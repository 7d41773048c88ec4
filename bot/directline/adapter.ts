import { BotAdapter, TurnContext } from 'botbuilder-core';
import type { Activity, ConversationReference, ResourceResponse } from 'botframework-schema';
import type { Clock, NewId } from '../../services/ports/clock.js';
import { CHANNEL, botEntry } from './activities.js';
import type { Live } from './live.js';
import { noticeIdOf } from './notice-id.js';
import { makeTurnWriter } from './turn-writer.js';
import type { TurnWriter } from './turn-writer.js';

export type TurnLogic = (context: TurnContext) => Promise<void>;

const WRITER = Symbol('directline.writer');
/** What the SDK sends to adapters and people don't see. */
const NOT_SENT = new Set(['trace', 'delay', 'invokeResponse']);

/**
 * The web chat channel inside the bot's own process: replies go to the conversation log and to whoever is connected. The replies of one
 * turn are written together when it ends; an update is kept as an activity of the same id with `channelData.updated`, a deletion as an
 * activity of type `messageDelete` with that id.
 */
export class DirectLineAdapter extends BotAdapter {
  readonly #writers = new Map<string, TurnWriter>();

  constructor(private readonly deps: { readonly live: Live; readonly clock: Clock; readonly newId: NewId }) {
    super();
  }

  /** Collects what the turn of this activity will say behind `first`; `processActivity` of the same activity writes into it and ends it. */
  begin(activity: Activity, first: readonly string[]): TurnWriter {
    const id = activity.id ?? '';
    const writer = this.#writer(activity.conversation.id, first, id);
    this.#writers.set(id, writer);
    return writer;
  }

  /** Ends the expectation of `begin` for a turn that was never run. */
  forget(activityId: string): void {
    this.#writers.delete(activityId);
  }

  /** Runs one turn. Errors go to `onTurnError`; rejects when there is no such handler or what was said could not be stored. */
  async processActivity(activity: Activity, logic: TurnLogic): Promise<void> {
    const writer = this.#writers.get(activity.id ?? '') ?? this.#writer(activity.conversation.id);
    this.#writers.delete(activity.id ?? '');
    await this.#run(activity, writer, logic);
  }

  /** Speaks in a conversation without having been spoken to. `reference` as `TurnContext.getConversationReference` makes it. */
  override async continueConversation(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    const event: Partial<Activity> = { type: 'event', name: 'ContinueConversation', id: this.deps.newId() };
    const activity = TurnContext.applyConversationReference(event, { ...reference, channelId: CHANNEL }, true) as Activity;
    activity.channelData = { tenant: { id: activity.conversation.tenantId } };
    await this.#run(activity, this.#writer(activity.conversation.id), logic);
  }

  override async continueConversationAsync(
    _identity: unknown,
    reference: Partial<ConversationReference>,
    audienceOrLogic: string | TurnLogic,
    logic?: TurnLogic,
  ): Promise<void> {
    const chosen = typeof audienceOrLogic === 'function' ? audienceOrLogic : logic;
    if (!chosen) throw new TypeError('continueConversationAsync needs the logic to run');
    await this.continueConversation(reference, chosen);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent = activities.map((activity) => ({ activity, id: noticeIdOf(activity) ?? this.deps.newId() }));
    const kept: string[] = [];
    for (const { activity, id } of sent) {
      if (NOT_SENT.has(activity.type ?? '')) continue;
      const replyToId = activity.replyToId ?? context.activity.id;
      const entry = this.#entry(context, { ...activity, ...(replyToId === undefined ? {} : { replyToId }) }, id);
      if (activity.type === 'typing') this.deps.live.pass(context.activity.conversation.id, entry);
      else kept.push(entry);
    }
    await this.#write(context, kept);
    return sent.map(({ id }) => ({ id }));
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id } = activity;
    if (!id) throw new TypeError('an update names the activity by its id');
    const channelData = { ...(activity.channelData as object | undefined), updated: true };
    await this.#write(context, [this.#entry(context, { ...activity, channelData }, id)]);
    return { id };
  }

  override async deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    const id = reference.activityId;
    if (!id) throw new TypeError('a deletion names the activity by its id');
    await this.#write(context, [this.#entry(context, { type: 'messageDelete' }, id)]);
  }

  async #run(activity: Activity, writer: TurnWriter, logic: TurnLogic): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(WRITER, writer);
    try {
      await this.runMiddleware(context, logic);
    } finally {
      await writer.end();
    }
  }

  #writer(conversationId: string, first?: readonly string[], turn?: string): TurnWriter {
    return makeTurnWriter({ append: (entries) => this.deps.live.append(conversationId, entries), first, turn });
  }

  #entry(context: TurnContext, activity: Partial<Activity>, id: string): string {
    return botEntry(activity, { id, at: this.deps.clock.now(), conversationId: context.activity.conversation.id });
  }

  async #write(context: TurnContext, entries: readonly string[]): Promise<void> {
    if (entries.length === 0) return;
    const writer = context.turnState.get<TurnWriter>(WRITER);
    await (writer ? writer.write(entries) : this.deps.live.append(context.activity.conversation.id, entries));
  }
}
