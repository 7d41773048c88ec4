import type { Messages } from '../locales/messages.js';
import type { Service, ServiceOption } from '../services/model/service.js';
import { openUrl, submit, type OpenUrlAction } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, present, type Card } from './card.js';
import { heading, hint, run, said, text } from './elements.js';
import { placeLine, type Place } from './place.js';
import { serviceRow } from './service-row.js';

interface ServicePick {
  readonly stamp: Stamp;
  readonly place: Place;
  readonly options: readonly ServiceOption[];
  /** Ids which the words could mean: they come first. */
  readonly likely?: readonly string[];
  /** Services that the words name and that nothing of the customer's gives. */
  readonly missing?: readonly Service[];
  /** Where the options come from: the customer's subscriptions, the whole catalogue as was asked for, or since subscriptions are not known. */
  readonly from?: 'subscriptions' | 'all' | 'unknown';
  /** Products of which no service is known, so that nothing is hidden. */
  readonly others?: readonly string[];
  /** How old what is shown is, in a sentence; absent when it is current. */
  readonly age?: string;
  /** Whether the whole catalogue is offered as well. */
  readonly offersAll?: boolean;
}

/** So many products are named. */
const MOST_OTHERS = 6;
/** A word such as Dynamics names a whole family. */
const MOST_MISSING = 2;

/** One link for each portal; when there are several, named by the family of services it is for, or by its first service where that tells them apart. */
function adminCenters(options: readonly ServiceOption[], m: Messages): readonly OpenUrlAction[] {
  const services = options.map(({ service }) => service).filter(({ adminCenter }) => adminCenter !== undefined);
  const firsts = services
    .filter(({ adminCenter }, i) => services.findIndex((other) => other.adminCenter === adminCenter) === i)
    .slice(0, 3);
  const families = new Set(firsts.map(({ family }) => family));
  const nameOf = ({ family, name }: Service) => (families.size === firsts.length ? m.words.family[family] : name[m.locale]);
  return present(
    firsts.map((service) =>
      openUrl(firsts.length === 1 ? m.buttons.openAdminCenter : `${m.buttons.openAdminCenter} · ${nameOf(service)}`, service.adminCenter),
    ),
  );
}

function introOf({ options, from = 'subscriptions', others = [], missing = [] }: ServicePick, m: Messages): string {
  const words = m.finding.services;
  if (from === 'all') return words.allHint;
  if (from === 'unknown') return `${m.directory.subscriptionsUnknown} ${words.allHint}`;
  const nothingGiven = options.every(({ standing }) => standing === 'none');
  if (nothingGiven) return others.length > 0 ? words.noneMapped : words.none;
  const names = missing.map(({ name }) => name[m.locale]);
  const some = names.length > MOST_MISSING ? [...names.slice(0, MOST_MISSING), '…'] : names;
  return names.length === 0 ? words.hint : words.notHeld(some.join(m.words.listSeparator));
}

/** The services that the customer's subscriptions give, each with how they stand. */
export function servicePickCard(pick: ServicePick, m: Messages): Card {
  const { stamp, place, options, likely = [], others = [], age, offersAll = false } = pick;
  const words = m.finding.services;
  const rank = ({ service }: ServiceOption) => (likely.includes(service.id) ? likely.indexOf(service.id) : likely.length);
  const sorted = [...options].sort((a, b) => rank(a) - rank(b));
  const named = [...others.slice(0, MOST_OTHERS), ...(others.length > MOST_OTHERS ? ['…'] : [])].join(m.words.listSeparator);
  const delegated = place.customer?.allowDelegatedAccess;
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      placeLine({ customer: place.customer }, m),
      hint(introOf(pick, m), { spacing: 'small' }),
      age === undefined ? undefined : text(age, { size: 'small', color: 'warning', spacing: 'small' }),
      ...sorted.map((option) => serviceRow(stamp, option, m)),
      others.length > 0 ? said([run(words.others(named), { isSubtle: true, size: 'small' })], { spacing: 'small' }) : undefined,
      options.some(({ standing }) => standing === 'stopped' || standing === 'partly')
        ? hint(words.suspendedHint, { size: 'small' })
        : undefined,
      delegated === false ? text(words.delegationWithdrawn, { size: 'small', color: 'attention' }) : undefined,
    ],
    [
      ...(delegated === true ? adminCenters(sorted, m) : []),
      offersAll ? submit(words.all, { kind: 'service.all', ...stamp }) : undefined,
      submit(m.buttons.otherCustomer, { kind: 'customer.change', ...stamp }),
    ],
  );
}
