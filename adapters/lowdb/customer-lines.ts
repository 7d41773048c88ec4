import type { Customer } from '../../services/model/customer.js';
import type { SyncState } from '../../services/model/sync-state.js';
import type { CustomerChange, KeptCustomer } from '../../services/ports/customer-store.js';
import { parseJson } from './parse-lines.js';

/** Customers in a line: read and written in about a millisecond. */
const IN_A_LINE = 500;

/** What a line of a customer file says happened, in this order: customers put and taken out, how the copy stands then, what the pass listed. */
export interface CustomerLine {
  readonly put?: readonly KeptCustomer[];
  readonly remove?: readonly string[];
  readonly state?: SyncState;
  readonly listed?: readonly string[];
}

export function headLine(partnerId: string): string {
  return `${JSON.stringify({ v: 1, partnerId })}\n`;
}

/** Whether a file's first line is the head of that partner's: another partner's customers must never be taken for its own. */
export function isHeadOf(partnerId: string, line: string): boolean {
  const head = parseJson(line);
  return typeof head === 'object' && head !== null && 'v' in head && head.v === 1 && 'partnerId' in head && head.partnerId === partnerId;
}

/** A change as lines, each with its end; how the copy stands is in the last of them, so that it is there only with all the others. */
export function* encodeChange({ put = [], remove = [], listed = [], state }: CustomerChange): Generator<string> {
  const parts = Math.max(1, Math.ceil(put.length / IN_A_LINE), Math.ceil(remove.length / IN_A_LINE));
  for (let part = 0; part < parts; part += 1) {
    const of = <T>(all: readonly T[]) => all.slice(part * IN_A_LINE, (part + 1) * IN_A_LINE);
    const last = part === parts - 1 ? { ...(listed.length > 0 ? { listed } : {}), ...(state ? { state } : {}) } : {};
    yield encodeLine({ ...some('put', of(put)), ...some('remove', of(remove)), ...last });
  }
}

function some<Name extends string, T>(name: Name, items: readonly T[]) {
  return (items.length > 0 ? { [name]: items } : {}) as { readonly [name in Name]?: readonly T[] };
}

/** The partner is said once, in the head. */
function encodeLine({ put, ...rest }: CustomerLine): string {
  const bare = put?.map(({ customer: { partnerId: _, ...customer }, missingSince }) => ({ customer, missingSince }));
  return `${JSON.stringify({ ...(bare ? { put: bare } : {}), ...rest })}\n`;
}

/** @returns `undefined` for what is not such a line. */
export function decodeLine(partnerId: string, line: string): CustomerLine | undefined {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const { put, remove, listed, state } = value as Record<keyof CustomerLine, unknown>;
  if (![put, remove, listed].every((part) => part === undefined || Array.isArray(part))) return undefined;
  if (state !== undefined && !isState(state)) return undefined;
  const kept = put as readonly { customer: Omit<Customer, 'partnerId'>; missingSince?: string }[] | undefined;
  if (kept?.some((one) => !isCustomer(one.customer))) return undefined;
  return {
    ...(value as CustomerLine),
    ...(kept ? { put: kept.map((one) => ({ ...one, customer: { ...one.customer, partnerId } })) } : {}),
  };
}

function isCustomer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, domain, customDomains } = value as Partial<Customer>;
  return [id, name, domain].every((part) => typeof part === 'string') && Array.isArray(customDomains);
}

function isState(value: unknown): value is SyncState {
  return typeof value === 'object' && value !== null && 'v' in value && value.v === 1;
}
