import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server on this machine, with what it took. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: { readonly to: readonly string[]; readonly parsed: ParsedMail; readonly raw: string }[];
  /** Cuts every connection, as a failing network would. */
  drop(): void;
  close(): Promise<void>;
}

/** The server's no, with its number. */
export function no(responseCode: number, message = 'no'): Error {
  return Object.assign(new Error(message), { responseCode });
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: { to: readonly string[]; parsed: ParsedMail; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void simpleParser(raw).then((parsed) => {
          mails.push({ to, parsed, raw: raw.toString('utf8') });
          callback();
        }, callback);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    drop: () => server.connections.forEach((connection) => connection.close()),
  };
}
