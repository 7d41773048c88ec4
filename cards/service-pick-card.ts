import type { Messages } from '../locales/messages.js';
import type { ServiceOption } from '../services/model/service.js';
import { openUrl, submit, type OpenUrlAction } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, present, type Card } from './card.js';
import { heading, hint, row, run, said, text, type Container } from './elements.js';
import { placeLine, type Place } from './place.js';
import { isolated } from './plain-text.js';

function serviceRow(stamp: Stamp, { service, subscriptions, suspended }: ServiceOption, m: Messages): Container {
  const name = service.name[m.locale];
  const trial = subscriptions.length > 0 && subscriptions.every((subscription) => subscription.isTrial);
  const state = suspended ? m.finding.services.suspended : trial ? m.finding.services.trial : undefined;
  return row(submit(m.finding.services.select(isolated(name)), { kind: 'service.select', ...stamp, serviceId: service.id }), [
    said(
      present([
        run(name, { weight: 'bolder' }),
        state ? run(` · ${state}`, suspended ? { color: 'attention' } : { isSubtle: true }) : undefined,
      ]),
    ),
  ]);
}

/** One link for each portal; named by the family of services it is for when there are several. */
function adminCenters(options: readonly ServiceOption[], m: Messages): readonly OpenUrlAction[] {
  const services = options.map(({ service }) => service).filter(({ adminCenter }) => adminCenter !== undefined);
  const firsts = services
    .filter(({ adminCenter }, i) => services.findIndex((other) => other.adminCenter === adminCenter) === i)
    .slice(0, 3);
  return present(
    firsts.map(({ adminCenter, family }) =>
      openUrl(firsts.length === 1 ? m.buttons.openAdminCenter : `${m.buttons.openAdminCenter} · ${m.words.family[family]}`, adminCenter),
    ),
  );
}

/** The services the customer's subscriptions give; `likely` ids, which the words could mean, come first. */
export function servicePickCard(
  { stamp, place, options, likely = [] }: { stamp: Stamp; place: Place; options: readonly ServiceOption[]; likely?: readonly string[] },
  m: Messages,
): Card {
  const words = m.finding.services;
  const rank = ({ service }: ServiceOption) => (likely.includes(service.id) ? likely.indexOf(service.id) : likely.length);
  const sorted = [...options].sort((a, b) => rank(a) - rank(b));
  const delegated = place.customer?.allowDelegatedAccess ?? false;
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      placeLine({ customer: place.customer }, m),
      hint(words.hint, { spacing: 'small' }),
      ...sorted.map((option) => serviceRow(stamp, option, m)),
      options.some((option) => option.suspended) ? hint(words.suspendedHint, { size: 'small' }) : undefined,
      place.customer && !delegated ? text(words.delegationWithdrawn, { size: 'small', color: 'attention' }) : undefined,
    ],
    [...(delegated ? adminCenters(sorted, m) : []), submit(m.buttons.otherCustomer, { kind: 'customer.change', ...stamp })],
  );
}
