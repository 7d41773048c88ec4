import assert from 'node:assert/strict';
import { selfHelpCard } from '../../cards/self-help-card.js';
import { servicePickCard } from '../../cards/service-pick-card.js';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { aCustomer, aShownArticle, anOption, aSubscription, STAMP } from './samples.js';

type Pick = Parameters<typeof servicePickCard>[0];

for (const locale of LOCALES) {
  describe(`what the choice of a service says of the subscriptions: in ${locale}`, () => {
    const m = messagesFor(locale);
    const words = m.finding.services;
    const customer = aCustomer({ locale });
    const textOf = (pick: Partial<Pick>) =>
      JSON.stringify(servicePickCard({ stamp: STAMP, place: { customer }, options: [anOption('billing')], ...pick }, m));

    it('does not say that there is none when there are some of which no service is known', () => {
      const text = textOf({ others: ['Contoso Sign Pro'] });
      assert.ok(text.includes(words.noneMapped));
      assert.ok(!text.includes(words.none));
      assert.ok(textOf({}).includes(words.none));
    });

    it('says of a service that was named, and that nothing gives, why it is asked for again', () => {
      const { service } = anOption('teams');
      const text = textOf({ options: [anOption('azure', aSubscription()), anOption('billing')], missing: [service] });
      assert.ok(text.includes(words.notHeld(service.name[locale])));
    });

    it('tells two portals apart by name, also in one family of services', () => {
      const [one, other] = [anOption('exchange-online', aSubscription()), anOption('teams', aSubscription())];
      const elsewhere = { ...other, service: { ...other.service, adminCenter: 'https://portal.azure.cn' } };
      const { actions = [] } = servicePickCard({ stamp: STAMP, place: { customer }, options: [one, elsewhere] }, m);
      const titles = actions.flatMap((action) => (action.type === 'Action.OpenUrl' ? [action.title] : []));
      assert.equal(titles.length, 2);
      assert.equal(new Set(titles).size, 2);
    });

    it('is told before self-help as well when the customer withdrew the delegation, and only then', () => {
      const help = (allowDelegatedAccess: boolean | undefined) =>
        JSON.stringify(
          selfHelpCard(
            {
              stamp: STAMP,
              place: { customer: { ...customer, allowDelegatedAccess } },
              state: 'likely',
              articles: [aShownArticle(0, locale)],
            },
            m,
          ),
        );
      assert.ok(help(false).includes(words.delegationWithdrawn));
      assert.ok(!help(undefined).includes(words.delegationWithdrawn));
    });
  });
}
