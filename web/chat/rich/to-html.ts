import { Marked, type RendererThis, type Tokens } from 'marked';

/** Where links may lead. */
export const LINK = /^(https:|mailto:)/i;

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML in a text is shown as it was written (a customer may be called `<b>Foods</b>`), a picture as its description, a bad link as its words. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escape(text),
    image: ({ text }: Tokens.Image) => escape(text),
    link(this: RendererThis, { href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens);
      return LINK.test(href) ? `<a href="${escape(href)}">${words}</a>` : words;
    },
  },
});

/** A sign that means something in Markdown wherever it stands, a link without any, or the beginning of a list. */
const MARKED_UP = /[\\`*_[\]<>&#~|@\s](?<! )|:\/\/|www\.|^\s|\s$|^[-+]|^\d+[.)]/i;

/** Whether Markdown makes nothing but one paragraph of it. */
export function isPlain(text: string): boolean {
  return text !== '' && !MARKED_UP.test(text);
}

/** Markdown as HTML that is not safe yet. What is plain goes round the parser, whose first use takes half a second on a slow phone. */
export function toHtml(text: string): string {
  return isPlain(text) ? `<p>${text}</p>\n` : markedHtml(text);
}

/** The same by the parser in any case. */
export function markedHtml(text: string): string {
  return marked.parse(text, { async: false });
}
