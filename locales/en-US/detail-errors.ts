import { grouped } from '../format.js';

/** What is wrong with an input, by its code; shown beside the input. */
export const detailErrors = {
  required: 'Please fill this in.',
  required_for_a: 'Please say what stands still: severity A needs it.',
  required_for_phone: 'Please give a number, or choose another way to reach you.',
  too_long: (max: number, length: number) => `Please keep this to ${grouped(max, 'en-US')} characters; it has ${grouped(length, 'en-US')}.`,
  too_many: (max: number) => `Please give no more than ${grouped(max, 'en-US')} addresses.`,
  not_offered: 'Please choose one of those offered.',
  not_a_date: 'Please give a date.',
  not_a_time: 'Please give a time such as 09:30.',
  in_the_future: 'This is in the future; please give the time when it began.',
  too_long_ago: 'Please check the year.',
  not_an_email: 'This is not an e-mail address.',
  not_emails: (first: string) => `“${first}” is not an e-mail address; please separate addresses by commas.`,
  not_a_phone: 'This is not a phone number.',
  not_acknowledged: 'Please confirm this to submit.',
};

export type DetailErrorTexts = typeof detailErrors;
