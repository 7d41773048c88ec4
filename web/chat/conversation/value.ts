/** The `kind` of what a card sent (design.md section 3), or `undefined` for anything else. */
function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return typeof value.kind === 'string' ? value.kind : undefined;
}

/** Kinds that only look something up or may be wanted again: they leave their card open, where every other press answers it for good. */
const REPEATABLE = ['request.list', 'request.view', 'request.new', 'request.addNote', 'customer.more', 'selfHelp.forward'];

export function settlesItsCard(value: unknown): boolean {
  const kind = kindOf(value);
  return kind !== undefined && !REPEATABLE.includes(kind);
}

/** Whether `sent` came from an action with `data`: it holds all of it, and perhaps inputs beside. */
export function cameFrom(sent: unknown, data: unknown): boolean {
  if (typeof data !== 'object' || data === null || typeof sent !== 'object' || sent === null) return data === sent;
  const got = sent as Record<string, unknown>;
  return Object.entries(data).every(([name, value]) => cameFrom(got[name], value));
}
