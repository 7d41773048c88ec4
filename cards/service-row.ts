import type { Messages } from '../locales/messages.js';
import type { ServiceOption } from '../services/model/service.js';
import { SUBSCRIPTION_STATES, type HeldSubscription } from '../services/model/subscription-state.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { row, run, said, type Container, type TextRun } from './elements.js';
import { isolated } from './plain-text.js';
import { stateRun } from './subscription-words.js';

/** One service to choose, with how its subscriptions stand; what is simply active says nothing. */
export function serviceRow(stamp: Stamp, option: ServiceOption, m: Messages): Container {
  const name = option.service.name[m.locale];
  const { subscriptions } = option;
  const [only] = subscriptions;
  const state = subscriptions.length === 1 && only ? single(only, m) : [];
  return row(submit(m.finding.services.select(isolated(name)), { kind: 'service.select', ...stamp, serviceId: option.service.id }), [
    said([run(name, { weight: 'bolder' }), ...state]),
    ...(subscriptions.length > 1 && differs(option) ? [said(several(option, m), { spacing: 'none' })] : []),
  ]);
}

function single({ state, until }: HeldSubscription, m: Messages): readonly TextRun[] {
  return state === 'active' ? [] : [run(' · '), stateRun(state, until, m)];
}

/** Whether there is anything to say but that all are active. */
function differs({ subscriptions }: ServiceOption): boolean {
  return subscriptions.some(({ state }) => state !== 'active');
}

/** "2 subscriptions: 1 active, 1 suspended". */
function several({ subscriptions, standing }: ServiceOption, m: Messages): readonly TextRun[] {
  const words = m.finding.services;
  const counts = SUBSCRIPTION_STATES.flatMap((state) => {
    const n = subscriptions.filter((one) => one.state === state).length;
    return n === 0 ? [] : [words.stateCount(n, words.states[state])];
  });
  const look = standing === 'running' ? ({ isSubtle: true } as const) : ({ color: 'attention' } as const);
  return [run(words.held(subscriptions.length, counts.join(m.words.listSeparator)), { size: 'small', ...look })];
}
