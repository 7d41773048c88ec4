import DOMPurify from 'dompurify';
import { Marked, type RendererThis, type Tokens } from 'marked';

const LINK = /^(https:|mailto:)/i;
const sanitizer = DOMPurify(window);

sanitizer.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
});

const ALLOWED = {
  ALLOWED_TAGS: ['a', 'b', 'blockquote', 'br', 'code', 'del', 'em', 'hr', 'i', 'li', 'ol', 'p', 'pre', 'strong', 'ul'],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: LINK,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

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

const toHtml = (text: string) => marked.parse(text, { async: false });

/** Markdown as nodes: text, lists and links to `https:` and `mailto:` only; no images, no headings, no raw HTML survives. */
export function markdownNodes(text: string): DocumentFragment {
  return sanitizer.sanitize(toHtml(text), { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
}

/** The same as an HTML text, for the card renderer, which wants one. */
export function markdownHtml(text: string): string {
  return sanitizer.sanitize(toHtml(text), ALLOWED);
}
