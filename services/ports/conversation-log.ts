/** A web chat conversation: it belongs to one user of one partner. */
export interface WebConversation {
  readonly id: string;
  readonly partnerId: string;
  readonly userId: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
}

/** What was said in web chat conversations, kept so that they survive a reload and a restart. Entries are JSON texts, numbered from 1. */
export interface ConversationLog {
  /** Creates the conversation; one that exists is left as it is. */
  open(conversation: WebConversation): Promise<void>;
  /** @returns `undefined` for an unknown id. */
  find(conversationId: string): Promise<WebConversation | undefined>;
  /** The user's conversations, the latest first. */
  ofUser(partnerId: string, userId: string): Promise<readonly WebConversation[]>;
  /** Resolves with the number of the last entry once all are durable. Rejects for an unknown conversation. */
  append(conversationId: string, entries: readonly string[]): Promise<number>;
  /** The kept entries with a number greater than `after`, oldest first; old ones are dropped beyond the last few hundred. */
  read(conversationId: string, after: number): Promise<{ readonly entries: readonly string[]; readonly watermark: number }>;
}
