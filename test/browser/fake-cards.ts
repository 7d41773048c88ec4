const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';

function card(body: readonly object[], actions: readonly object[] = []) {
  const content = { type: 'AdaptiveCard', $schema: SCHEMA, version: '1.5', body, actions };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
const submit = (title: string, data: object, more: object = {}) => ({ type: 'Action.Submit', title, data: { v: 1, ...data }, ...more });
const heading = (text: string) => ({ type: 'TextBlock', text, size: 'large', weight: 'bolder', wrap: true, style: 'heading' });

/** A question with buttons: one answer settles it. */
export const pickCard = () =>
  card(
    [heading('Which service is it about?'), { type: 'TextBlock', text: 'Contoso 中国有限公司', isSubtle: true, wrap: true }],
    [
      submit('Exchange Online', { kind: 'service.select', serviceId: 'exchange-online' }, { style: 'positive' }),
      submit('Microsoft Teams', { kind: 'service.select', serviceId: 'teams' }),
      submit('My requests', { kind: 'request.list' }),
    ],
  );

/** The long form, with every kind of input. */
export const formCard = () =>
  card(
    [
      heading('Service request to 21Vianet'),
      { type: 'TextBlock', text: 'Contoso 中国有限公司 · Exchange Online', isSubtle: true, wrap: true, spacing: 'none' },
      { type: 'Input.Text', id: 'title', label: 'Title', isRequired: true, errorMessage: 'Please give it a title.', maxLength: 120 },
      {
        type: 'Input.Text',
        id: 'description',
        label: 'Description',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'Please describe the problem.',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'severity',
        label: 'Severity',
        style: 'expanded',
        value: 'C',
        choices: [
          { title: 'A · critical — answer within 1 h', value: 'A' },
          { title: 'B · degraded — answer within 2 business hours', value: 'B' },
          { title: 'C · minor — answer within 4 business hours', value: 'C' },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'reason',
        label: 'Reason',
        value: 'tools',
        choices: [
          { title: 'Tools', value: 'tools' },
          { title: 'Training', value: 'training' },
        ],
      },
      { type: 'Input.Date', id: 'startedOn', label: 'Since when' },
      { type: 'Input.Number', id: 'usersAffected', label: 'Users affected' },
      { type: 'Input.Toggle', id: 'consent', title: '21Vianet may collect diagnostics', value: 'false' },
    ],
    [
      submit('Submit the request', { kind: 'request.submit', draftId: 'd1' }, { style: 'positive' }),
      submit('Another customer', { kind: 'customer.change', draftId: 'd1' }, { associatedInputs: 'none' }),
    ],
  );

/** What the form becomes. */
export const receiptCard = (title: string) =>
  card(
    [
      heading('Request SR-261122-7F3K is on its way'),
      {
        type: 'FactSet',
        facts: [
          { title: 'Title', value: title },
          { title: 'Severity', value: 'C · minor' },
          { title: 'Answer by', value: 'in 3 h 20 min · 16:40' },
        ],
      },
      {
        type: 'Container',
        style: 'good',
        items: [{ type: 'TextBlock', text: 'A representative will call you.', wrap: true, color: 'good' }],
      },
      {
        type: 'Table',
        columns: [{ width: 1 }, { width: 2 }],
        firstRowAsHeader: false,
        rows: [
          {
            type: 'TableRow',
            cells: [
              { type: 'TableCell', items: [{ type: 'TextBlock', text: '10:12' }] },
              { type: 'TableCell', items: [{ type: 'TextBlock', text: 'Submitted', wrap: true }] },
            ],
          },
        ],
      },
    ],
    [
      submit('My requests', { kind: 'request.list' }),
      submit('Withdraw', { kind: 'request.withdraw', requestId: 'r1' }, { style: 'destructive' }),
    ],
  );

/** Text that tries to be more than text, in every place a card has. */
export const hostileCard = (text: string) =>
  card(
    [
      heading(text),
      { type: 'TextBlock', text, wrap: true },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] },
      { type: 'FactSet', facts: [{ title: text, value: text }] },
      { type: 'Input.Text', id: 'x', label: text, value: text, placeholder: text },
    ],
    [submit(text, { kind: 'request.list' }), { type: 'Action.OpenUrl', title: 'Open', url: 'javascript:document.title="owned"' }],
  );

export const TO_COPY = '服务请求 SR-261122-7F3K\n\tWork goes on; “done” by 16:40 & <later>';

/** A text with a button that copies it. */
export const copyCard = () =>
  card(
    [heading('Text for the customer'), { type: 'TextBlock', text: 'In English', wrap: true }],
    [
      submit('Copy the text', { kind: 'text.copy', text: TO_COPY }, { style: 'positive', associatedInputs: 'none' }),
      submit('My requests', { kind: 'request.list' }),
    ],
  );
