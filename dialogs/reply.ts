import {
  type Activity,
  ActivityTypes,
  AttachmentLayoutTypes,
  CardFactory,
  InputHints,
  MessageFactory,
  TextFormatTypes,
} from 'botbuilder-core';
import type { Card } from '../cards/card.js';

/** Something to say: words, a card, or both, and texts that a press sends as if they were typed. */
export interface Reply {
  readonly text?: string;
  readonly card?: Card;
  readonly suggestions?: readonly string[];
  /** It takes the place of the card that was pressed, where the channel can do that. */
  readonly replaces?: boolean;
}

/** What one turn says, gathered: it goes out as one message, since each message costs the person a glance and the bot half a millisecond. */
export class Replies {
  private said: Reply[] = [];

  add(reply: Reply): void {
    this.said.push(reply);
  }

  /** Says it before what was said so far. */
  addFirst(reply: Reply): void {
    this.said.unshift(reply);
  }

  get isEmpty(): boolean {
    return this.said.length === 0;
  }

  /** The message, or `undefined` when nothing was said. `replaces` is true when what was said is to take the pressed card's place. */
  toActivity(): { activity: Partial<Activity>; replaces: boolean } | undefined {
    if (this.isEmpty) return undefined;
    const cards = this.said.flatMap(({ card }) => (card ? [card] : []));
    const text = this.said.flatMap((reply) => reply.text ?? []).join('\n\n');
    const suggestions = this.said.at(-1)?.suggestions ?? [];
    const activity: Partial<Activity> = {
      ...(suggestions.length > 0 ? MessageFactory.suggestedActions([...suggestions]) : { type: ActivityTypes.Message }),
      ...(text ? { text, textFormat: TextFormatTypes.Plain } : {}),
      attachments: cards.map((card) => CardFactory.adaptiveCard(card)),
      attachmentLayout: AttachmentLayoutTypes.List,
      summary: cards.at(-1)?.fallbackText ?? text,
      inputHint: InputHints.AcceptingInput,
    };
    return { activity, replaces: this.said.some(({ replaces }) => replaces) };
  }
}
