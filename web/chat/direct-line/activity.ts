/** A Bot Framework activity as the widget reads and writes it; every field may be missing, since another program wrote it. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly locale?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly text?: string;
  readonly textFormat?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly replyToId?: string;
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly SuggestedAction[] };
  readonly channelData?: ChannelData;
}

export interface ChannelData {
  /** Chosen by the sender: a resend carries the same one, and the echo brings it back. */
  readonly clientActivityID?: string;
  /** On an activity that replaces the earlier one with the same id. */
  readonly updated?: boolean;
  readonly [name: string]: unknown;
}

export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
  readonly name?: string;
}

export interface SuggestedAction {
  readonly type: string;
  readonly title?: string;
  readonly value?: unknown;
}

/** A batch as the stream and the history deliver it. The watermark is where to go on from. */
export interface Batch {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

export const CARD = 'application/vnd.microsoft.card.adaptive';
