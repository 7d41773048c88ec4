import type { Said } from './connector.js';

/** What the person sends next, made from what the bot said last; `undefined` when the conversation is over. */
export type Person = (said: readonly Said[]) => { readonly text?: string; readonly value?: unknown } | undefined;

/** Answers the SDK's prompts from the first to the last. */
export function answersPrompts(): Person {
  const texts = ['hi', 'Exchange', 'Users cannot receive mail', '12', 'yes'];
  return () => {
    const text = texts.shift();
    return text === undefined ? undefined : { text };
  };
}

/** The main journey: a greeting, one sentence about a customer, whatever is asked, the form; in the end the request is withdrawn, so that requests don't pile up as duplicates. */
export function escalates(customer: string): Person {
  let turn = 0;
  return (said) => {
    turn++;
    if (turn === 1) return { text: 'hi' };
    if (turn === 2) return { text: `${customer} 的 Exchange 用户收不到外部邮件` };
    const offered = elements(said);
    const press = (kind: string, more: Record<string, unknown> = {}) => {
      const found = offered.find(({ data }) => (data as { kind?: string } | undefined)?.kind === kind);
      return found && { value: { ...(found['data'] as object), ...more } };
    };
    if (press('request.withdraw')) return press('request.withdraw', { confirmed: true });
    const next =
      press('request.fileAnyway') ??
      press('request.submit', { ...filled(offered), reason: 'tools', rulesAcknowledged: 'true' }) ??
      press('selfHelp.unsolved') ??
      press('incident.other') ??
      press('service.select') ??
      press('customer.select');
    if (turn > 10)
      throw new Error(
        `the conversation does not end: ${JSON.stringify(said)
          .replace(/.*"attachments"/, '')
          .slice(0, 1500)}`,
      );
    return next;
  };
}

function filled(offered: readonly Record<string, unknown>[]): Record<string, string> {
  const inputs = offered.filter(({ type, value }) => String(type).startsWith('Input.') && typeof value === 'string');
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), String(value)]));
}

function elements(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(elements)];
}
