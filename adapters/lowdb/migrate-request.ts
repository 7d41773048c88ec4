/** What version 1 had in the place of relay and deliveries. */
interface Version1 {
  readonly v: 1;
  readonly author?: unknown;
  readonly createdAt?: unknown;
  readonly promised?: Readonly<Record<string, unknown>>;
  readonly outbox?: { readonly relay: string; readonly attempts: number; readonly dueAt: string; readonly lastError?: string };
}

/** A stored request of version 1 as version 2 holds it; anything else as it is. */
export function migrated(value: unknown): unknown {
  if (!isVersion1(value)) return value;
  const { outbox, ...rest } = value;
  const { relay = 'desk', ...attempted } = outbox ?? {};
  return {
    ...rest,
    v: 2,
    owner: value.author,
    relay,
    deliveries: outbox ? [{ entry: 0, since: value.createdAt, ...attempted }] : [],
    notices: [],
    // Looked at once, at the next start: the clock of the promise sets it right.
    ...(value.promised?.['dueAt'] === undefined ? {} : { promiseAlarm: { stage: 'soon', at: value.createdAt } }),
    // Which hours were promised was not kept then.
    promised: { coverage: { kind: 'always' }, ...value.promised },
  };
}

function isVersion1(value: unknown): value is Version1 {
  return typeof value === 'object' && value !== null && (value as { v?: unknown }).v === 1;
}
