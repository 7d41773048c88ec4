import type { Place } from '../../cards/place.js';
import type { Article } from '../../services/model/article.js';
import type { Customer } from '../../services/model/customer.js';
import type { Draft } from '../../services/model/draft.js';
import type { Locale } from '../../services/model/locale.js';
import type { Service } from '../../services/model/service.js';
import type { ArticleIndex } from '../../services/ports/article-index.js';

/** The customer and service, in steps that come after they were made sure of. Throws before. */
export function certain({ customer, service }: Place): { readonly customer: Customer; readonly service: Service } {
  if (!customer || !service) throw new Error('customer and service are settled before this step');
  return { customer, service };
}

/** The articles that were shown and did not help. */
export async function rejectedArticles(articles: ArticleIndex, draft: Draft, locale: Locale): Promise<readonly Article[]> {
  const found = await Promise.all((draft.selfHelp?.shown ?? []).map((id) => articles.get(id, locale)));
  return found.flatMap((article) => article ?? []);
}
