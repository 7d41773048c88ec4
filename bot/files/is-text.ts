/** What a page begins with: one that was saved as text, or a sign-in page that came instead of the file. */
const PAGE = /^[\s\ufeff]*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|script|iframe|svg)\b/i;

/** Text in UTF-8, UTF-16 with its mark, or GB 18030 (logs of Chinese systems), without control characters that no text has; no page. */
export function isText(bytes: Buffer): boolean {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const encodings = utf16 ? [utf16] : ['utf-8', 'gb18030'];
  return encodings.some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return !hasControls(text) && !PAGE.test(text.slice(0, 2_000));
    } catch {
      return false;
    }
  });
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) return true;
  }
  return false;
}
