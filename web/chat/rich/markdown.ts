import DOMPurify from 'dompurify';
import { LINK, toHtml } from './to-html.js';

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

/** Markdown as nodes: text, lists and links to `https:` and `mailto:` only; no images, no headings, no raw HTML survives. */
export function markdownNodes(text: string): DocumentFragment {
  return sanitizer.sanitize(toHtml(text), { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
}

/** The same as an HTML text, for the card renderer, which wants one. */
export function markdownHtml(text: string): string {
  return sanitizer.sanitize(toHtml(text), ALLOWED);
}
