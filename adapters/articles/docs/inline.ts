import type { Token, Tokens } from 'marked';
import type { Run } from './foreign-text.js';

/** Elements of HTML: taken out. What else stands in angle brackets is a placeholder, such as `<user name>`, and stays. */
const HTML =
  /<\/?(?:a|abbr|address|article|aside|b|blockquote|body|br|button|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|embed|ol|option|p|pre|q|s|samp|script|section|select|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|audio|source|wbr)(?:\s[^<>]*)?\/?>/giu;

/** The words of a line: links and emphasis are their words, images nothing. */
export function runsOf(tokens: readonly Token[] | undefined, bold = false): readonly Run[] {
  return (tokens ?? []).flatMap((token) => runsOfToken(token, bold));
}

/** A text without the elements of HTML in it. */
export function withoutHtml(text: string): string {
  return text.replace(HTML, (tag) => (/^<\/?(?:br|p|div|li|tr|td|th|h\d|dd|dt|summary|ul|ol|table)\b/iu.test(tag) ? ' ' : ''));
}

function runsOfToken(token: Token, bold: boolean): readonly Run[] {
  switch (token.type) {
    case 'strong':
      return runsOf(token.tokens, true);
    case 'em':
    case 'del':
    case 'link':
      return runsOf(token.tokens, bold);
    case 'br':
      return [{ text: ' ', bold }];
    case 'image':
    case 'checkbox':
      return [];
    case 'html':
      return [{ text: withoutHtml((token as Tokens.HTML).text), bold }];
    case 'text':
      return token.tokens ? runsOf(token.tokens, bold) : [{ text: (token as Tokens.Text).text, bold }];
    default:
      return 'text' in token && typeof token.text === 'string' ? [{ text: token.text, bold }] : [];
  }
}
