/** What the bot can do, and the words it listens to. */
export const help = {
  heading: 'What I can do',
  intro:
    'I take a customer’s problem to 21Vianet. Tell me in one sentence who has which problem; I check service health and self-help first.',
  commandsHeading: 'You can type this at any time',
  commands: [
    { say: 'my requests', does: 'open requests of your organisation' },
    { say: 'shift', does: 'shift hand-over: what is due, and what changed' },
    { say: 'quiet hours', does: 'when I leave you alone' },
    { say: 'export', does: 'all requests as a file (admin agents)' },
    { say: 'sync status', does: 'how your customers are read in (admin agents)' },
    { say: 'what should I collect', does: 'what to have at hand before escalating' },
    { say: 'back', does: 'one step back' },
    { say: 'cancel', does: 'discard the draft' },
    { say: 'start over', does: 'discard the draft and begin again' },
    { say: 'language', does: '简体中文, 繁體中文 or English' },
  ],
  byNumber: 'A request’s number, such as SR-261122-7F3K, shows that request.',
  scope:
    'One problem per request. Problems with Partner Center itself are not reported here, but in Partner Center under Partner Center requests.',
  phone: 'If it cannot wait: +86 400-089-0365.',
};

export type Help = typeof help;
