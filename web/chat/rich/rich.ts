/** The heavy half of the widget, loaded while the conversation is being opened: card renderer, Markdown, sanitizer. */
export { renderCard, type RenderedCard } from './card.js';
export { markdownNodes } from './markdown.js';
