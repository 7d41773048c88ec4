/** Incidents and self-help articles. */
export const selfHelp = {
  incident: {
    heading: (n: number): string => (n === 1 ? 'Known incident on this service' : 'Known incidents on this service'),
    intro: '21Vianet is working on this already. It is not escalated again while it lasts; I can tell you as soon as it is restored.',
    since: 'Since',
    updated: 'Last update',
    followedHeading: 'You are following this incident',
    followed: 'I will tell you here when it is restored. If the problem is still there then, one press makes it a request.',
    restoredHeading: 'Incident restored',
    restored: 'Service health says this incident is over. Please check with the customer. If the problem is still there, report it now.',
    stillThere: 'The problem is still there',
  },
  heading: 'This may solve it',
  intro: (n: number): string => (n === 1 ? 'One article fits the problem.' : 'These articles fit the problem, the most likely first.'),
  cause: 'Likely cause',
  check: 'Check',
  solvedHeading: 'Solved',
  solved: 'Good to hear. Nothing was sent to 21Vianet, and the draft is closed.',
};

export type SelfHelp = typeof selfHelp;
