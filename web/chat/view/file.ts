import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import type { WidgetMessages } from '../../shared/locale.js';
import type { Attachment } from '../direct-line/activity.js';

/** Only what came from where the chat came from: a foreign link would be an open door, and the policy blocks it anyway. */
function ownUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const parsed = URL.canParse?.(url, document.baseURI) === false ? undefined : new URL(url, document.baseURI);
  return parsed?.origin === location.origin ? parsed.href : undefined;
}

/** A file in the conversation: a picture is shown, anything else is its name; both lead to the file. */
export function fileView({ contentType, contentUrl, name }: Attachment, words: WidgetMessages): HTMLElement {
  const url = ownUrl(contentUrl);
  const label = name ?? contentType;
  const text = element('span', { dir: 'auto' }, label);
  if (!url) return element('div', { class: 'file' }, icon(icons.file), text);
  const picture = /^image\/(png|jpeg|gif|webp)$/.test(contentType);
  const inside = picture ? [element('img', { src: url, alt: label, loading: 'lazy' })] : [icon(icons.file), text];
  const attributes = {
    class: picture ? 'picture' : 'file',
    href: url,
    target: '_blank',
    rel: 'noopener noreferrer',
    'aria-label': words.download(label),
  };
  return element('a', attributes, ...inside);
}
