import type { Locale } from './locale.js';

/** The source of the articles that come with the product; every other one was imported. */
export const OWN_SOURCE = 'own';

/** A self-help article in one language. Texts are Markdown without headings, images or tables. */
export interface Article {
  /** Unique across sources; the same in every language. Imported ones begin with their source's id and a colon. */
  readonly id: string;
  readonly locale: Locale;
  /** Where it is from: `OWN_SOURCE`, or the id of an imported folder (`ArticleSource`). */
  readonly sourceId: string;
  /** Absent where an imported article does not tell. */
  readonly serviceId?: string;
  readonly title: string;
  /** How people say it. */
  readonly symptoms: readonly string[];
  readonly codes: readonly string[];
  /** The likely causes, a short paragraph each, the most likely first; an imported article may name none. */
  readonly causes: readonly string[];
  /** What to do, in order; an imported article may have none and has a `lead` then. */
  readonly steps: readonly string[];
  /** How to check that it worked. */
  readonly check?: string;
  /** What 21Vianet will ask for if this does not help: short labels of what to have at hand, at most five. */
  readonly collect: readonly string[];
  /** What an imported article says at its beginning, plain text of some lines. */
  readonly lead?: string;
  /** An https page to read on. */
  readonly link?: string;
}

/** A set of articles with one origin. */
export interface ArticleSource {
  readonly id: string;
  /** What a person reads on the badge of its articles, as the operator named it. */
  readonly name: string;
}
