export const SECRET_KINDS = ['password', 'key', 'token', 'id_number', 'card_number'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** A part of a text that looks like a secret: UTF-16 positions, `end` exclusive. */
export interface FoundSecret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}
