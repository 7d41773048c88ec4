/**
 * A text in parts of at most `maxBytes` in UTF-8, for channels that take no more in one message: broken between lines where that is possible,
 * and never within a character. The parts put together are the text.
 */
export function inParts(text: string, maxBytes: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of text.split(/(?<=\n)/u).flatMap((line) => pieces(line, maxBytes))) {
    if (part && bytes(part) + bytes(piece) > maxBytes) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return part ? [...parts, part] : parts;
}

/** A line that alone is too long, character by character. */
function pieces(line: string, maxBytes: number): readonly string[] {
  return bytes(line) <= maxBytes ? [line] : Array.from(line);
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text).length;
