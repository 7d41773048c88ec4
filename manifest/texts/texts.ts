/** A command of the bot's menu; Teams sends its title as the message, so it is one that the bot understands. */
export interface CommandText {
  readonly title: string;
  readonly description: string;
}

/** Every word of the app package in one language. */
export interface Texts {
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  /** What the full description adds in the package whose app is a bot as well. */
  readonly botDescription: string;
  readonly tabName: string;
  readonly commands: readonly CommandText[];
}
