import type { Locale } from './locale.js';

/** A self-help article in one language. Texts are Markdown without headings, images or tables. */
export interface Article {
  readonly id: string;
  readonly locale: Locale;
  readonly serviceId: string;
  readonly title: string;
  /** How people say it. */
  readonly symptoms: readonly string[];
  readonly codes: readonly string[];
  /** The most likely cause, one paragraph. */
  readonly cause: string;
  readonly steps: readonly string[];
  /** How to check that it worked. */
  readonly check: string;
  /** Start page of the public documentation. */
  readonly link: string;
}
