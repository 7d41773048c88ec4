/** How the host answers; `silent` is a frame that is not Teams. */
export interface HostManners {
  readonly silent?: boolean;
  readonly theme?: string;
  readonly locale?: string;
  /** The token it gives, or nothing when Teams cannot sign the person in. */
  readonly token?: string;
}

/** A page that shows the tab and speaks teams-js's postMessage protocol as Teams does: requests `{ id, uuid, func, args }`, answers `{ id, uuid, args }`. */
export function teamsHostPage(tabUrl: string, { silent = false, theme = 'default', locale = 'en-US', token }: HostManners): string {
  return `<!doctype html><title>host</title><body style="margin:0"><iframe style="width:100vw;height:100vh;border:0" src="${tabUrl}"></iframe><script>
    const context = { app: { theme: '${theme}', locale: '${locale}', sessionId: 's', host: { name: 'Teams', clientType: 'web', sessionId: 'h' } }, page: { id: 'chat', frameContext: 'content' } };
    const answers = {
      initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {}, hostVersionsInfo: {} }), '2.58.0'],
      getContext: () => [{ theme: '${theme}', locale: '${locale}', entityId: 'chat', frameContext: 'content', hostClientType: 'web' }],
      'authentication.getAuthToken': () => ${token === undefined ? "[false, 'CancelledByUser']" : `[true, '${token}']`},
    };
    const frame = document.querySelector('iframe');
    window.asked = [];
    window.changeTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
    addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow || !data?.func) return;
      window.asked.push(data.func);
      const answer = answers[data.func];
      if (${String(!silent)} && answer) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answer() }, '*');
    });
  </script>`;
}
