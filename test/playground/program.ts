import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A program that runs in the project's folder. */
export interface Program {
  /** The first group of the line that was waited for. */
  readonly said: string;
  stop(): Promise<void>;
}

/** Starts plain Node and waits for a line on its output that matches; a program that ends before is an error with all that it printed. */
export async function startProgram(args: readonly string[], env: Readonly<Record<string, string>>, line: RegExp): Promise<Program> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const printed: string[] = [];
  const note = (text: string) => void printed.push(text);
  createInterface(child.stderr).on('line', note);
  const said = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (text) => {
      note(text);
      const match = line.exec(text);
      if (match) resolve(match[1] ?? '');
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code} before it was ready:\n${printed.join('\n')}`)));
  });
  return {
    said,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
