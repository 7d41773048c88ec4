import type { ConversationLog, WebConversation } from '../../services/ports/conversation-log.js';

/** A `ConversationLog` in memory that counts its appends, can be made to fail, and drops old entries as the real one does. */
export class MemoryConversationLog implements ConversationLog {
  readonly conversations = new Map<string, { conversation: WebConversation; entries: string[]; dropped: number }>();
  /** How many times `append` was called. */
  appends = 0;
  /** What the next appends reject with, one each. */
  readonly failures: Error[] = [];

  constructor(private readonly keep = 500) {}

  async open(conversation: WebConversation): Promise<void> {
    if (!this.conversations.has(conversation.id)) this.conversations.set(conversation.id, { conversation, entries: [], dropped: 0 });
  }

  async find(conversationId: string): Promise<WebConversation | undefined> {
    return this.conversations.get(conversationId)?.conversation;
  }

  async ofUser(partnerId: string, userId: string): Promise<readonly WebConversation[]> {
    const all = [...this.conversations.values()].map(({ conversation }) => conversation);
    const own = all.filter((conversation) => conversation.partnerId === partnerId && conversation.userId === userId);
    return own.reverse().sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  async append(conversationId: string, entries: readonly string[]): Promise<number> {
    this.appends += 1;
    const failure = this.failures.shift();
    if (failure) throw failure;
    const log = this.conversations.get(conversationId);
    if (!log) throw new Error('unknown conversation');
    log.entries.push(...entries);
    const surplus = Math.max(0, log.entries.length - this.keep);
    log.entries.splice(0, surplus);
    log.dropped += surplus;
    return log.dropped + log.entries.length;
  }

  async read(conversationId: string, after: number): Promise<{ readonly entries: readonly string[]; readonly watermark: number }> {
    const log = this.conversations.get(conversationId);
    if (!log) return { entries: [], watermark: 0 };
    return { entries: log.entries.slice(Math.max(0, after - log.dropped)), watermark: log.dropped + log.entries.length };
  }

  /** The entries of a conversation, parsed. */
  said(conversationId: string): readonly Record<string, unknown>[] {
    return (this.conversations.get(conversationId)?.entries ?? []).map((entry) => JSON.parse(entry) as Record<string, unknown>);
  }
}
