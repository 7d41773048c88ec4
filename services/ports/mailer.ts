import type { Locale } from '../model/locale.js';

/** A message to one person, outside of the conversation. Plain text. */
export interface Mail {
  /** The same for every attempt; becomes the `Message-ID`, by which mail systems know a repeated message. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: Locale;
}

/** Sends e-mail to partners' people who cannot be reached where they talk to the bot. */
export interface Mailer {
  /** Resolves when the mail server has accepted it; rejects when not. */
  send(mail: Mail): Promise<void>;
}
