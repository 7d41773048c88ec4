#!/usr/bin/env node
// Starts the built bot and, in front of it, the Microsoft 365 Agents Playground as a demo partner's helpdesk agent (.m365agentsplayground.yml).
// PORT is the bot's port (3978), PLAYGROUND_PORT the Playground's (56150, or another if that is taken). Ctrl+C ends both.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
const { PLAYGROUND_PORT = '56150', TEAMSAPPTESTER_BROWSER = 'none' } = process.env;
const children = [];

function end(code) {
  process.exitCode ??= code;
  for (const child of children) child.kill('SIGTERM');
}

/** Resolves with the port that the program says it listens on; when the program ends, so does the other. */
function start(args, env, saysPort, show) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', show ? 'inherit' : 'pipe'],
  });
  children.push(child);
  child.once('exit', (code) => end(code ?? 0));
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${args[0]} ended before it was ready.`)));
    for (const output of [child.stdout, child.stderr]) {
      if (!output) continue;
      createInterface(output).on('line', (line) => {
        const port = saysPort.exec(line)?.[1];
        if (port) resolve(port);
        if (show || /error/i.test(line)) console.log(line);
      });
    }
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));
try {
  const bot = await start(['dist/main.js'], {}, /"event":"server.listening".*"port":(\d+)/, true);
  const page = await start(
    [cli, 'start', '-e', `http://127.0.0.1:${bot}/api/messages`, '-c', 'msteams', '-p', PLAYGROUND_PORT, '--disable-telemetry'],
    { TEAMSAPPTESTER_BROWSER, M365_AGENTS_PLAYGROUND_LOGFILE: join(tmpdir(), `m365agentsplayground-${process.pid}.log`) },
    /^Listening on (\d+)$/,
    false,
  );
  console.log(`
  Bot         http://127.0.0.1:${bot}/
  Playground  http://127.0.0.1:${page}/   (as Olivia Grant, helpdesk agent)
`);
} catch (error) {
  console.error(error.message);
  end(1);
}
