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
  heading: {
    confident: 'This is very likely it',
    likely: 'This may solve it',
  },
  intro: {
    confident: (others: number): string =>
      others === 0 ? 'This article fits the problem closely.' : 'This article fits the problem closely; the others less so.',
    likely: (n: number): string =>
      n === 1 ? 'One article fits the problem.' : 'I am not sure which one it is. The most likely comes first.',
  },
  others: 'Others that may fit',
  open: (title: string): string => `Open: ${title}`,
  gone: 'That article is no longer there.',
  cause: 'Likely cause',
  causes: 'Likely causes',
  steps: 'Tick what you have done; it goes along if you still need help.',
  check: 'How to check',
  readOn: 'There is more in the documentation.',
  /** Where an imported article is from. */
  source: (name: string): string => `From ${name}`,
  onlyIn: { 'zh-CN': 'Only in Simplified Chinese', 'zh-TW': 'Only in Traditional Chinese', 'en-US': 'Only in English' },
  /** In the form. */
  noneFits: 'I have no article that fits this well, so we go on with the details.',
  noMoreFits: 'I have no other article that fits this well, so we go on with the details.',
  tried: (title: string, steps: string, several: boolean): string => `Tried “${title}”: ${several ? 'steps' : 'step'} ${steps}`,
  wasSolved: (title: string, on: string): string => `Solved on ${on} with: ${title}. Then it came back.`,
  buttons: {
    solved: 'It is solved',
    collect: 'What to collect',
    forward: 'Text for the customer',
    toForm: 'Go on to the form',
    toArticle: 'Back to the article',
    stillSolved: 'Yes, still solved',
    cameBack: 'It is back',
    neverAsk: 'Do not ask me again',
    askAgain: 'Do ask me again',
  },
  collect: {
    heading: 'What to collect before escalating',
    intro: '21Vianet will probably ask for this. Fill in what you have; all of it is optional and goes into the description.',
    files: 'Screenshots and files can be sent here at any time.',
    placeholder: 'If you have it',
    general: ['Exact error text or code', 'When it happened last', 'An affected user’s sign-in name'],
    /** Said at the form. */
    list: (labels: readonly string[]): string => `Good to have at hand: ${labels.join('; ')}.`,
  },
  forward: {
    heading: 'Text for the customer',
    language: (language: string): string => `In ${language}. Please read it before you send it on.`,
    readOn: 'Read more',
  },
  solvedHeading: 'Solved',
  solved: 'Good to hear. Nothing was sent to 21Vianet, and the draft is closed.',
  willAsk: (when: string): string => `I will ask you once, around ${when} Beijing time, whether it is still solved.`,
  followUp: {
    heading: 'Is it still solved?',
    text: (ago: string): string => `You told me ${ago} that this article solved the problem:`,
    back: 'If it is back, one press opens the form with what I know.',
    thanksHeading: 'Thank you',
    thanks: 'Good to hear that it is still solved. Nothing was sent to 21Vianet.',
    old: 'That question is no longer open. If the problem is there, tell me in one sentence which customer has it.',
    neverHeading: 'I will not ask this any more',
    never: 'You will not be asked any more whether something is still solved.',
    againHeading: 'I will ask again',
    again: 'A day after something was solved I will ask you once whether it still is.',
  },
};

export type SelfHelp = typeof selfHelp;
