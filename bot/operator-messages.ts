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
  Desk     ${url}/desk
           curl -H "Authorization: Bearer $DESK_SECRET" ${url}/api/desk/requests${secret}

`;
}

/** Errors whose message says what is wrong and how to mend it. */
const FOR_THE_OPERATOR = new Set(['ConfigError', 'DataFilesError', 'DataFolderError', 'WebFilesMissing']);

/** One message for whoever has to mend it; errors that nobody foresaw are shown whole. */
export function startUpProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken by another program: stop that one, or set PORT to a free port.';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'HOST is no address of this machine: correct it, or leave it out to listen on all of them.';
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen')
    return 'The port needs more rights than this process has: set PORT to one above 1023.';
  if (FOR_THE_OPERATOR.has(error.name)) return error.message;
  return error.stack ?? error.message;
}
