import type { Messages } from '../locales/messages.js';
import type { Customer } from '../services/model/customer.js';
import type { Service } from '../services/model/service.js';
import { openUrl, submit, type Action, type OpenUrlAction } from './action-elements.js';
import type { Stamp } from './actions.js';
import { present } from './card.js';
import { run, said, type RichTextBlock } from './elements.js';

/** Where the conversation is: shown on every card below its heading as "customer · service". */
export interface Place {
  readonly customer?: Customer;
  readonly service?: Service;
}

/** @returns `undefined` at the beginning, when neither is known. */
export function placeLine({ customer, service }: Place, m: Messages): RichTextBlock | undefined {
  return placeOf([customer?.name, service?.name[m.locale]]);
}

/** The same line from names, for a request that stands without its customer's record. */
export function placeOf(names: readonly (string | undefined)[]): RichTextBlock | undefined {
  const known = present(names);
  if (known.length === 0) return undefined;
  const runs = known.flatMap((name, i) => (i === 0 ? [run(name, { weight: 'bolder' })] : [run(' · '), run(name)]));
  return said(runs, { spacing: 'small' });
}

/** The service's portal, only where the customer lets the partner in. */
export function adminCenterLink({ customer, service }: Place, m: Messages): OpenUrlAction | undefined {
  return customer?.allowDelegatedAccess === true ? openUrl(m.buttons.openAdminCenter, service?.adminCenter) : undefined;
}

/** The ways back, last on a card. */
export function waysBack(stamp: Stamp, m: Messages): readonly Action[] {
  return [
    submit(m.buttons.otherService, { kind: 'service.change', ...stamp }),
    submit(m.buttons.otherCustomer, { kind: 'customer.change', ...stamp }),
  ];
}
