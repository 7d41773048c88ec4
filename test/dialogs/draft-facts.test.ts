import assert from 'node:assert/strict';
import { asksAboutSuspension, learned, newDraft, stepBack, withMore, withoutCustomer } from '../../dialogs/draft-facts.js';
import type { Customer } from '../../services/model/customer.js';
import type { Draft } from '../../services/model/draft.js';
import type { Understood } from '../../services/understanding/understanding.js';
import { sampleRequest } from '../adapters/contracts/sample-request.js';

const customer = (id: string): Customer => ({
  id,
  partnerId: 'p1',
  name: id,
  domain: `${id}.cn`,
  customDomains: [],
  allowDelegatedAccess: true,
  advancedAgreement: false,
});
const understood = (over: Partial<Understood> = {}): Understood => ({ customers: [], guessed: [], serviceIds: [], codes: [], ...over });
const fresh = newDraft('d1', '2026-11-23T02:00:00.000Z');
const full: Draft = {
  ...fresh,
  customerId: 'c1',
  serviceId: 's1',
  problem: 'mail',
  incidents: { shown: ['i1'], decision: 'other' },
  selfHelp: { shown: ['a1'], decision: 'unsolved' },
  typed: { title: 'Mail' },
  details: sampleRequest(1).details,
  duplicates: { shown: ['r1'] },
};

describe('what a sentence teaches', () => {
  it('fills what is not known', () => {
    const draft = learned(
      fresh,
      understood({ customers: [customer('c1')], serviceIds: ['s1'], problem: 'mail', severity: 'A', usersAffected: 'all' }),
    );
    assert.deepEqual(
      [draft.customerId, draft.serviceCandidates, draft.problem, draft.proposedSeverity, draft.usersAffected],
      ['c1', ['s1'], 'mail', 'A', 'all'],
    );
  });

  it('keeps what is known', () => {
    const draft = learned(
      { ...fresh, customerId: 'c1', problem: 'mail', proposedSeverity: 'B' },
      understood({ problem: 'other', severity: 'A' }),
    );
    assert.deepEqual([draft.customerId, draft.problem, draft.proposedSeverity], ['c1', 'mail', 'B']);
  });

  it('lets several customers be chosen from', () => {
    assert.deepEqual(learned(fresh, understood({ customers: [customer('c1'), customer('c2')] })).customerCandidates, ['c1', 'c2']);
  });

  it('changes the customer when it names another one, and what followed is open again', () => {
    const draft = learned(full, understood({ customers: [customer('c2')] }));
    assert.deepEqual(
      [draft.customerId, draft.serviceId, draft.serviceCandidates, draft.incidents, draft.details, draft.problem],
      ['c2', undefined, ['s1'], undefined, undefined, 'mail'],
    );
  });

  it('adds words to the problem', () => {
    assert.equal(withMore(full, 'since 9').problem, 'mail\nsince 9');
    assert.equal(withMore(fresh, 'since 9').problem, 'since 9');
  });
});

describe('one step back', () => {
  const known = ({ customerId, serviceId, problem, incidents, selfHelp, details }: Draft) =>
    [
      customerId && 'customer',
      serviceId && 'service',
      problem && 'problem',
      incidents && 'incidents',
      selfHelp?.decision && 'selfHelp',
      details && 'details',
    ]
      .filter(Boolean)
      .join(' ');

  it('forgets one answer after the other, and keeps what was typed into the form', () => {
    const way: string[] = [];
    for (let draft: Draft | undefined = full; draft; draft = stepBack(draft)) {
      way.push(known(draft));
      assert.deepEqual(draft.typed, full.typed);
    }
    assert.deepEqual(way, [
      'customer service problem incidents selfHelp details',
      'customer service problem incidents selfHelp',
      'customer service problem incidents',
      'customer service problem',
      'customer service',
      'customer',
      '',
    ]);
  });

  it('goes past steps that had nothing to show', () => {
    const draft: Draft = {
      ...full,
      incidents: { shown: [], decision: 'other' },
      selfHelp: { shown: [], decision: 'unsolved' },
      details: undefined,
      duplicates: undefined,
    };
    assert.equal(stepBack(draft)?.problem, undefined);
  });

  it('does not stay where a request could not be saved', () => {
    const draft: Draft = { ...full, details: undefined, duplicates: { shown: [], decision: 'fileAnyway' } };
    assert.deepEqual(stepBack(draft)?.selfHelp, { shown: ['a1'] });
  });

  it('goes from what is collected to the articles, and keeps what was ticked and filled in', () => {
    const collected = [{ articleId: 'a1', labels: ['Code'], values: ['5.7.1'] }];
    const selfHelp = { shown: ['a1'], answer: { state: 'likely', articleIds: ['a1'] }, ticked: { a1: [2] }, collected } as const;
    const draft: Draft = { ...full, details: undefined, duplicates: undefined, selfHelp: { ...selfHelp, collecting: 'a1' } };
    assert.deepEqual(stepBack(draft)?.selfHelp, selfHelp);
    assert.deepEqual(stepBack({ ...draft, selfHelp: { ...selfHelp, decision: 'unsolved' } })?.selfHelp, selfHelp);
    const atTheProblem = stepBack({ ...draft, selfHelp, incidents: undefined });
    assert.deepEqual([atTheProblem?.problem, atTheProblem?.selfHelp], [undefined, { shown: [], collected }]);
  });

  it('keeps the service in mind when the customer is asked for again', () => {
    assert.deepEqual(withoutCustomer(full).serviceCandidates, ['s1']);
    assert.deepEqual(withoutCustomer({ ...fresh, customerId: 'c1', serviceCandidates: ['s1', 's2'] }).serviceCandidates, ['s1', 's2']);
  });

  it('asks about a suspension again before the service, and forgets it with the service', () => {
    const subscriptions = { asOf: '2026-11-23T02:00:00.000Z', standing: 'stopped', held: [] } as const;
    const answered: Draft = { ...fresh, customerId: 'c1', serviceId: 's1', subscriptions: { ...subscriptions, decision: 'goOn' } };
    const asked = stepBack(answered);
    assert.deepEqual([asked?.serviceId, asked?.subscriptions?.decision], ['s1', undefined]);
    assert.ok(asked && asksAboutSuspension(asked));
    const unchosen = stepBack({ ...asked, problem: 'mail' });
    assert.deepEqual([unchosen?.serviceId, unchosen?.subscriptions, unchosen?.problem], [undefined, undefined, 'mail']);
  });

  it('forgets that a customer was made sure of together with the customer', () => {
    const draft: Draft = { ...full, customerCheck: { at: '2026-11-23T02:00:00.000Z', sure: true } };
    assert.equal(withoutCustomer(draft).customerCheck, undefined);
  });
});
