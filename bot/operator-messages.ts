import type { Config } from './config.js';

/** What the person who started it reads first: where it is, and in demo mode what that means and how to be the desk. */
export function welcomeOperator({ mode, host, desk }: Config, port: number, deskSecret: string | undefined): string {
  const url = `http://${host}:${port}`;
  if (mode === 'configured') return `Listening on ${url}\n`;
  const secret = desk.secret === undefined ? `\n  Desk secret of this run: ${deskSecret}` : '';
  return `
  Demo mode: sample data, reachable from this machine only.
  Widget   ${url}/
  Bot      ${url}/api/messages
  Desk     curl -H "Authorization: Bearer $DESK_SECRET" ${url}/api/desk/requests${secret}

`;
}

/** One message for whoever has to mend it; the errors we make say what is wrong and how to mend it, the others are shown whole. */
export function startUpProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken by another program: stop that one, or set PORT to a free port.';
  if (error.name === 'ConfigError' || error.name === 'DataFolderError') return error.message;
  return error.stack ?? error.message;
}
