/** What goes on to others: the text for the partner's customer, the hand-off to 21Vianet's portal, and the export. */
export const forwarding = {
  buttons: {
    open: 'Text for the customer',
    copy: 'Copy the text',
    inLanguage: (language: string) => `In ${language}`,
    handOff: 'Hand off to 21Vianet',
    openPartnerCenter: 'Open Partner Center',
    enterReference: 'Enter 21Vianet’s ticket number',
    saveReference: 'Save the ticket number',
    csv: 'CSV for Excel',
    json: 'JSON',
  },
  card: {
    heading: 'Text for the customer',
    language: (language: string) => `In ${language}. Notes are left out; read it before you send it on.`,
    shortened: 'Only the beginning is shown; the button copies all of it.',
  },
  /** What the customer reads: no greeting, no blame, no more than is recorded. */
  update: {
    lead: (number: string, service: string, title: string, ticket?: string) =>
      `Service request ${number} (${service}${ticket ? `, 21Vianet ticket ${ticket}` : ''}): “${title}”`,
    beijing: (time: string) => `${time} (Beijing time)`,
    happened: {
      saved: (at: string) => `We recorded the problem on ${at} and are passing it on to 21Vianet, which operates the service.`,
      delivered: (at: string) => `We passed it on to 21Vianet, which operates the service, on ${at}.`,
      assigned: (at: string) => `A 21Vianet representative took it over on ${at}.`,
      in_progress: (at: string) => `21Vianet started work on it on ${at}.`,
      again: (at: string) => `It has been in progress again since ${at}.`,
      waiting: (at: string) => `21Vianet asked for further information on ${at}.`,
      resolved: (at: string, withText: boolean) => `On ${at}, 21Vianet proposed ${withText ? 'this solution:' : 'a solution.'}`,
      closed: (at: string) => `The solution was accepted, and the request was closed on ${at}.`,
      withdrawn: (at: string) => `We withdrew the request on ${at}; it is not being pursued any further.`,
      reference: (at: string) => `We have had 21Vianet’s ticket number since ${at}.`,
      news: (at: string) => `21Vianet sent us an update on ${at}.`,
      added: (at: string) => `We added further information to the request on ${at}.`,
      late: (due: string) => `The answer that was due by ${due} has not come yet; we are sorry for the delay.`,
    },
    answerBy: (by: string) => `21Vianet’s first answer is due by ${by}.`,
    next: {
      news: 'We will write again as soon as there is news.',
      waiting: 'Work goes on once it is answered; if we need anything from you for that, we will ask.',
      resolved: 'Please check whether the problem is gone, and tell us.',
      closed: 'If the problem comes back, please tell us this number.',
      withdrawn: 'If the problem is still there, please tell us.',
      late: 'We are following it up and will write again as soon as there is news.',
    },
  },
  /** The documented portal path (domain.md section 1); the portal's own words are in quotes. */
  handOff: {
    heading: (number: string) => `Submit ${number} in Partner Center`,
    intro: 'This request goes to 21Vianet through Partner Center. Everything that has to be typed there is prepared below.',
    steps: (customer: string, service: string) => [
      'Open Partner Center and choose “Support requests”, then “Customer requests”.',
      `Search for ${customer}, select its name, then “New request”.`,
      `Select ${service}. The customer’s admin center opens.`,
      'Choose “Submit a service request”, paste the text, attach the files, and submit.',
      'Come back here and type the ticket number that 21Vianet gives you.',
    ],
    text: 'Text to paste, in Simplified Chinese',
    part: (n: number, of: number) => `Show part ${n} of ${of}`,
    files: 'Files to attach',
    referenceLabel: '21Vianet’s ticket number',
    referencePlaceholder: 'As 21Vianet gave it to you',
    referenceRequired: 'Please type the ticket number.',
    delivered: (number: string, reference: string) => `${number} has reached 21Vianet as ticket ${reference}.`,
    referenceSaved: (number: string, reference: string) => `21Vianet’s ticket number ${reference} is kept with ${number}.`,
    notNeeded: (number: string) => `${number} needs no hand-off. Here is how it stands.`,
    reminderHeading: 'Please add it in Partner Center too',
    reminder: (reference: string | undefined) =>
      `This request was handed off by hand, so 21Vianet sees what you add here only when it is in Partner Center too${reference ? `, at ticket ${reference}` : ''}.`,
    reminderWithdrawn: (reference: string | undefined) =>
      `This request was handed off by hand: please close it in Partner Center too${reference ? `, at ticket ${reference}` : ''}, so that 21Vianet stops work on it.`,
  },
  export: {
    heading: 'Export of the requests',
    intro: (partner: string) => `All requests of ${partner}, open or not: CSV has one line for each, JSON also what was written and when.`,
    valid: (until: string) => `The links work until ${until}. Whoever has them can read the requests, so please do not pass them on.`,
    adminsOnly: (names: readonly string[]) =>
      names.length === 0
        ? 'Only admin agents may export requests. Please ask your partner’s administrator.'
        : `Only admin agents may export requests. Colleagues who can: ${names.join(', ')}.`,
    noAddress:
      'I cannot make a link: this service does not know under which address it is reached. Please ask whoever operates it to set PUBLIC_URL, then type “export” again.',
    expired: 'This link has expired or is not complete. Please type “export” in the conversation for a new one.',
    forbidden: 'Exporting requests is for admin agents. Please ask a colleague who is one.',
    failed: 'The export could not be made just now; nothing was changed. Please open the link again in a minute.',
    fileName: 'service-requests',
    yes: 'yes',
    no: 'no',
    columns: {
      number: 'Number',
      status: 'Status',
      severity: 'Severity',
      customer: 'Customer',
      service: 'Service',
      title: 'Title',
      author: 'Filed by',
      owner: 'Owner',
      representative: 'Representative',
      externalReference: '21Vianet ticket',
      createdAt: 'Filed (Beijing time)',
      deliveredAt: 'Delivered (Beijing time)',
      acknowledgedAt: 'Acknowledged by 21Vianet (Beijing time)',
      dueAt: 'Answer due (Beijing time)',
      answeredAt: 'Answered (Beijing time)',
      inTime: 'Answered in time',
      updatedAt: 'Last change (Beijing time)',
      notes: 'Notes',
      files: 'Files',
    },
  },
};

export type Forwarding = typeof forwarding;
