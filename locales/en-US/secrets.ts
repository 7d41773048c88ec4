/** What looks like a password, key or number that should not be sent. */
export const secrets = {
  heading: (n: number): string => (n === 1 ? 'Is this a secret?' : 'Are these secrets?'),
  intro: 'This looks like something that 21Vianet does not need to see. Nothing has been sent yet.',
  kinds: {
    password: 'Password',
    key: 'Key',
    token: 'Access token',
    id_number: 'ID number',
    card_number: 'Bank card number',
  },
  /** A place that is no input of the form. */
  places: { problem: 'What you said first', note: 'Note' },
  where: (places: readonly string[]) => `in: ${places.join(', ')}`,
  more: (n: number) => `and ${n} more`,
  remove: 'Remove and go on',
  keep: 'Keep and go on',
  edit: 'Change the text',
  /** Takes the place of what was removed. */
  removed: '[removed]',
  stays: 'What you typed stays visible to you in this chat. If it is a real password or key, please change it soon.',
};

export type Secrets = typeof secrets;
