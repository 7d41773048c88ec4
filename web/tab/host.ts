import { app, authentication } from '@microsoft/teams-js';

/** What the tab needs of the program that shows it. */
export interface Host {
  /** Teams' name of the theme: `default`, `dark` or `contrast`. */
  readonly theme: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** An Entra ID token of the signed-in person. Rejects when Teams cannot get one. */
  token(): Promise<string>;
  onTheme(react: (theme: string) => void): void;
}

/** A page that is framed by something other than Teams would otherwise wait a minute for an answer. */
const ANSWER_MS = 3_000;

/** Teams operated by 21Vianet is not among the origins that teams-js knows; its documentation on `initialize` names it as one to add. */
const MORE_ORIGINS = ['https://teams.microsoftonline.cn', 'https://*.teams.microsoftonline.cn'];

/** @returns `undefined` when the frame around us does not answer as Teams does within three seconds. */
export async function connectHost(): Promise<Host | undefined> {
  try {
    const context = await inTime(ANSWER_MS, async () => {
      await app.initialize(MORE_ORIGINS);
      return app.getContext();
    });
    void app.notifySuccess();
    const { theme, locale } = context.app;
    return { theme, locale, token: () => authentication.getAuthToken(), onTheme: (react) => app.registerOnThemeChangeHandler(react) };
  } catch {
    return undefined;
  }
}

async function inTime<T>(ms: number, task: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
