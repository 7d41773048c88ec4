import type { FoundSecret } from '../model/secret.js';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;

/** Private keys in PEM ([RFC 7468]) and PGP armour, as far as their end, or the text's when it was cut off. */
export function* findKeyBlocks(text: string): Iterable<FoundSecret> {
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text)) {
    END.lastIndex = BEGIN.lastIndex;
    const end = END.exec(text);
    yield { kind: 'key', start: begin.index, end: end ? END.lastIndex : text.length };
    if (!end) return;
    BEGIN.lastIndex = END.lastIndex;
  }
}
