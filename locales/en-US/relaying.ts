/** What the partner reports of a request whose answer comes by a portal or an e-mail. */
export const relaying = {
  buttons: { answered: '21Vianet has answered', solved: 'It is solved' },
  done: {
    in_progress: (number: string) => `Noted: 21Vianet has answered on ${number}. Press “It is solved” when it is.`,
    closed: (number: string) => `Thank you. ${number} is closed.`,
  },
};

export type Relaying = typeof relaying;
