/** What the measured process tells the one that measures, and the other way round, over the child-process channel. */
export type FromBot =
  | { readonly kind: 'listening'; readonly port: number; readonly ms: number }
  | { readonly kind: 'usage'; readonly cpuMs: number; readonly rssMb: number };
export type ToBot = { readonly kind: 'usage' } | { readonly kind: 'end' };

/** Answers what the measuring process asks of this one: CPU time so far and memory in use. */
export function answerUsage(end: () => Promise<void>): void {
  process.on('message', (asked: ToBot) => {
    if (asked.kind === 'end') return void end().then(() => process.exit(0));
    const { user, system } = process.cpuUsage();
    tell({ kind: 'usage', cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  });
}

export function tell(message: FromBot): void {
  process.send?.(message);
}
