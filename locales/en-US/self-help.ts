/** Incidents and self-help articles. */
export const selfHelp = {
  incident: {
    heading: (n: number): string => (n === 1 ? 'Known incident on this service' : 'Known incidents on this service'),
    intro: '21Vianet is working on this already. It is not escalated again while it lasts; I can tell you as soon as it is restored.',
    since: 'Since',
    updated: 'Last update',
    followedHeading: 'You are following this incident',
    followed: 'I will tell you here when it is restored. If the problem is still there then, one press makes it a request.',
    asOf: (at: string, ago: string): string => `Service health as of ${at}, ${ago}.`,
    asOfOld: (at: string, ago: string): string => `Service health as of ${at}, ${ago}. It cannot be read again just now.`,
    noneThen: (at: string, ago: string): string =>
      `Service health cannot be read again just now. As of ${at}, ${ago}, no incident was open here.`,
    original: (language?: string): string => (language ? `Shown as published, in ${language}.` : 'Shown as published.'),
    languages: { 'zh-CN': 'Simplified Chinese', 'zh-TW': 'Traditional Chinese', 'en-US': 'English' },
    overMeanwhile: 'Service health does not list that incident as open any more, so there is nothing to follow.',
    /** Completes the sentence of `unread`. */
    unreadWhy: {
      too_slow: 'it did not answer in time',
      unreachable: 'it cannot be reached just now',
      busy: 'it is too busy just now',
      signed_out: 'our sign-in for your organisation is not valid any more',
      denied: 'the customer has not given consent, or has withdrawn the delegation',
      withdrawn: 'the customer has withdrawn the delegation',
      unreadable: 'its answer could not be understood',
    },
    unread: (why: string): string =>
      `The service health of this customer cannot be read: ${why}. A known incident may be missing here; please check it in the admin center. We go on without it.`,
    /** Where the customer does not let us, and so perhaps not the partner either. */
    unreadByUs: (why: string): string =>
      `The service health of this customer cannot be read: ${why}. A known incident may be missing here; the customer can look it up in its admin center. We go on without it.`,
    restoredHeading: 'Incident over',
    restored: 'Service health does not list this incident as open any more. Is the problem gone for the customer?',
    falseAlarm: 'Service health says now that this was a false alarm. Is the problem gone for the customer?',
    gone: 'It is gone',
    stillThere: 'It is still there',
    goneHeading: 'Thank you',
    goneText: 'Good to hear. Nothing was sent to 21Vianet, and you no longer follow this incident.',
    notFollowed: 'You do not follow this incident any more.',
    followsAgain: 'You follow this incident again, and it is open again as far as is known. I will tell you here when it is over.',
    list: {
      heading: (n: number): string => (n === 1 ? 'You follow one incident' : `You follow ${n} incidents`),
      more: (n: number): string => (n === 1 ? 'and one more' : `and ${n} more`),
      following: (ago: string): string => `followed ${ago}`,
      readAt: (at: string, ago: string): string => `as of ${at}, ${ago}`,
      notReadYet: 'not read yet since then',
      stop: 'Stop following',
      stopped: 'You no longer follow this incident.',
    },
  },
  heading: 'This may solve it',
  intro: (n: number): string => (n === 1 ? 'One article fits the problem.' : 'These articles fit the problem, the most likely first.'),
  cause: 'Likely cause',
  check: 'Check',
  solvedHeading: 'Solved',
  solved: 'Good to hear. Nothing was sent to 21Vianet, and the draft is closed.',
};

export type SelfHelp = typeof selfHelp;
