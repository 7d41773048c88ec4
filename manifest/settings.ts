/** The two clouds that Teams runs in; single sign-on never crosses them. */
export const VARIANTS = ['public', 'china'] as const;
export type Variant = (typeof VARIANTS)[number];

/** With what the tab signs people in: the registration, and the name by which Teams asks for its tokens. */
export interface TabSignIn {
  readonly appId: string;
  readonly resource: string;
}

/** What a deployment decides about its app packages. */
export interface Settings {
  /** Made of values that lead nowhere, to try the packaging; said in the app's name. */
  readonly demo: boolean;
  readonly variants: readonly Variant[];
  /** `x.y.z`; Teams offers an update when it rises. */
  readonly version: string;
  /** The package's own id, which stays for the life of the app. */
  readonly teamsAppId: string;
  /** The host name at which the deployment answers https. */
  readonly host: string;
  /** The bot's registration; present when the public package is built. */
  readonly botId?: string;
  /** A package has the tab only where its people can sign in to it. */
  readonly tabs: Readonly<Partial<Record<Variant, TabSignIn>>>;
  readonly publisher: { readonly name: string; readonly website: string; readonly privacy: string; readonly terms: string };
}
