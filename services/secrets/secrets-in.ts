import { createHash } from 'node:crypto';
import type { SecretKind } from '../model/secret.js';
import { findSecrets } from './find-secrets.js';

/** A text that looks like a secret, and in which of the given texts it is. */
export interface SecretFinding<Place extends string = string> {
  readonly text: string;
  readonly kind: SecretKind;
  readonly places: readonly Place[];
}

/** What looks like a secret in several texts, each text once; `kept` are digests of what its author has decided to keep. */
export function secretsIn<Place extends string>(
  texts: readonly (readonly [Place, string | undefined])[],
  kept: readonly string[] = [],
): readonly SecretFinding<Place>[] {
  const found = new Map<string, { kind: SecretKind; places: Set<Place> }>();
  for (const [place, text] of texts) {
    for (const { kind, start, end } of findSecrets(text ?? '')) {
      const secret = (text ?? '').slice(start, end);
      const known = found.get(secret);
      if (known) known.places.add(place);
      else if (!kept.includes(digestOf(secret))) found.set(secret, { kind, places: new Set([place]) });
    }
  }
  return [...found].map(([text, { kind, places }]) => ({ text, kind, places: [...places] }));
}

/** Stands for a secret where only being the same matters. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 16);
}

/** The text with everything that looks like a secret replaced, for what is kept without asking its author. */
export function withoutAnySecret(text: string, mark: string): string {
  return findSecrets(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + mark + rest.slice(end), text);
}

/** The text with these secrets replaced wherever they are found again, or stand as a word of their own. */
export function withoutSecrets(text: string, secrets: readonly string[], mark: string): string {
  const where = findSecrets(text).filter(({ start, end }) => secrets.includes(text.slice(start, end)));
  const first = where.reduceRight((rest, { start, end }) => rest.slice(0, start) + mark + rest.slice(end), text);
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, secret) => rest.replace(alone(secret), () => mark), first);
}

function alone(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`, 'g');
}

/** Enough of a secret for its author to know it, and no more. */
export function masked(secret: string): string {
  return `${Array.from(secret).slice(0, 2).join('')}••••••`;
}
