import { BILLING, SERVICE_FAMILIES } from '../../services/model/service.js';
import { checkLanguages } from './check-languages.js';
import type { DataFolder } from './data-folder.js';
import type { Report } from './problems.js';
import type { ReadArticle } from './read-articles.js';

type Incidents = readonly { readonly id: string; readonly serviceId: string; readonly customerIds?: readonly string[] | undefined }[];

/** Checks what no single file can tell: ids are used once, what is referred to exists, every article is there in every language. */
export function checkReferences(data: DataFolder, articles: readonly ReadArticle[], incidents: Incidents, report: Report): void {
  const unique = (file: string, ids: readonly string[]) => duplicatesOf(ids).forEach((id) => report(usedTwice(file, id)));
  unique(
    'partners.json',
    [...data.partners, ...data.users].map(({ id }) => id.toLowerCase()),
  );
  unique(
    'customers.json',
    [...data.customers, ...data.subscriptions].map(({ id }) => id.toLowerCase()),
  );
  unique(
    'services.json',
    data.services.map(({ id }) => id),
  );
  unique(
    'support-terms.json',
    data.supportTerms.map(({ family }) => family),
  );
  unique(
    'incidents.json',
    incidents.map(({ id }) => id),
  );

  const known = (what: string, ids: readonly string[]) => {
    const set = new Set(ids);
    return (file: string, path: string, id: string) => {
      if (!set.has(id)) report({ file, path, problem: `there is no ${what} ${id}`, mend: `correct the id, or add the ${what}` });
    };
  };
  const partner = known(
    'partner',
    data.partners.map(({ id }) => id),
  );
  const customer = known(
    'customer',
    data.customers.map(({ id }) => id),
  );
  const service = known(
    'service',
    data.services.map(({ id }) => id),
  );
  const family = known(
    'family with support terms',
    data.supportTerms.map((terms) => terms.family),
  );

  service('services.json', '', BILLING);
  SERVICE_FAMILIES.forEach((name) => family('support-terms.json', '', name));
  data.customers.forEach(({ partnerId }, at) => partner('customers.json', `[${at}].partnerId`, partnerId));
  data.offers.forEach(({ serviceIds }, at) => serviceIds.forEach((id, n) => service('offers.json', `[${at}].serviceIds[${n}]`, id)));
  incidents.forEach(({ serviceId, customerIds }, at) => {
    service('incidents.json', `[${at}].serviceId`, serviceId);
    customerIds?.forEach((id, n) => customer('incidents.json', `[${at}].customerIds[${n}]`, id));
  });
  articles.forEach(({ file, article }) => service(file, 'service', article.serviceId ?? ''));
  checkLanguages(articles, report);
}

function duplicatesOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

function usedTwice(file: string, id: string) {
  return { file, path: '', problem: `the id ${id} is used more than once`, mend: 'give each entry an id of its own' };
}
