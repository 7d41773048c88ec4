import type { Article } from '../../services/model/article.js';
import type { Customer, Subscription } from '../../services/model/customer.js';
import type { Partner, PartnerUser } from '../../services/model/partner.js';
import type { OfferServices, Service } from '../../services/model/service.js';
import type { Holidays, SupportTerms } from '../../services/model/severity.js';
import type { Lexicon } from '../../services/self-help/ranking/lexicon.js';

/** What an operator keeps in the data folder, read and checked. */
export interface DataFolder {
  readonly partners: readonly Partner[];
  readonly users: readonly PartnerUser[];
  readonly customers: readonly Customer[];
  readonly subscriptions: readonly Subscription[];
  readonly services: readonly Service[];
  readonly offers: readonly OfferServices[];
  readonly supportTerms: readonly SupportTerms[];
  readonly holidays: Holidays;
  /** Where Partner Center operated by 21Vianet is (https). */
  readonly portals: { readonly partnerCenter: string };
  /** One entry for each article and language. */
  readonly articles: readonly Article[];
  /** Synonyms and translations for finding articles. */
  readonly lexicon: Lexicon;
}
