import fc from 'fast-check';
import { CONTACT_METHODS, ESCALATION_REASONS } from '../../services/model/draft.js';
import { SEVERITIES } from '../../services/model/severity.js';

/** Ids that a card may name: the partner's own, another partner's, and nonsense. */
export interface Ids {
  readonly own: readonly string[];
  readonly foreign: readonly string[];
}

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000\u0001\u001b[31m',
  '🙂'.repeat(40),
  '👩‍👩‍👧‍👦 Contoso 🧨',
  'שלום, Contoso לא מקבלת דואר',
  '\u202Eoxotnoc\u202C',
  'شركة واحة الشرق',
  '<script>alert(1)</script>',
  '<at>21Vianet</at> Contoso',
  '[x](javascript:alert(1)) **b** `c` # h',
  '__proto__',
  'constructor',
  '{"kind":"request.submit"}',
  '${process.env}',
  "' OR 1=1 --",
  '../../etc/passwd',
  'ＣＯＮＴＯＳＯ　ｅｘｃｈａｎｇｅ',
  '\ud800 alone',
  'ǅ İ ß ﬃ',
];

const KINDS = [
  'request.new',
  'customer.select',
  'customer.more',
  'customer.change',
  'service.select',
  'service.change',
  'incident.follow',
  'incident.other',
  'incident.gone',
  'incident.unfollow',
  'selfHelp.solved',
  'selfHelp.unsolved',
  'selfHelp.open',
  'selfHelp.collect',
  'selfHelp.forward',
  'selfHelp.stillSolved',
  'selfHelp.cameBack',
  'selfHelp.neverAsk',
  'request.submit',
  'request.joinDuplicate',
  'request.fileAnyway',
  'request.list',
  'request.view',
  'request.addNote',
  'request.withdraw',
  'request.acceptResolution',
  'request.rejectResolution',
  'request.follow',
  'request.unfollow',
  'request.handOver',
  'request.handOff',
  'request.enterReference',
  'request.sendAgain',
  'request.forward',
  'request.export',
  'request.report',
  'text.copy',
  'shift.show',
  'settings.quietHours',
  'files.attach',
  'files.newProblem',
  'secrets.remove',
  'secrets.keep',
  'secrets.edit',
];

const FIELDS = [
  'draftId',
  'ask',
  'page',
  'customerId',
  'serviceId',
  'incidentId',
  'articleId',
  'followUpId',
  'again',
  'requestId',
  'note',
  'confirmed',
  'discard',
  'userId',
  'externalReference',
  'entry',
  'locale',
  'part',
  'status',
  'text',
  'on',
  'from',
  'to',
];
const INPUTS = [
  'step-1-1',
  'step-1-2',
  'collect-1',
  'title',
  'description',
  'severity',
  'businessImpact',
  'startedAt',
  'startedAtTime',
  'usersAffected',
  'stepsTried',
  'reason',
  'contactName',
  'contactMethod',
  'contactPhone',
  'contactEmail',
  'cc',
  'customerReference',
  'diagnosticsConsent',
  'rulesAcknowledged',
];

export const hostileText = fc.oneof(
  { arbitrary: fc.constantFrom(...ODD_TEXTS), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 3 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('a', '云', '🙂', '<b>', '*', '\n', 'a ', '.'), fc.integer({ min: 1, max: 12_000 }))
      .map(([unit, times]) => unit.repeat(times)),
    weight: 1,
  },
);

const anything = (ids: Ids): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...ids.foreign), weight: 4 },
    { arbitrary: fc.constantFrom(...ids.own), weight: 3 },
    { arbitrary: hostileText, weight: 2 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 2 },
    { arbitrary: fc.constantFrom<unknown>(true, 'true', 0, -1, 1e9, 1.5, '1', '2', null, [], {}, { toString: 1 }), weight: 2 },
  );

const choices = [
  ...SEVERITIES,
  ...ESCALATION_REASONS,
  ...CONTACT_METHODS,
  'some',
  '2026-11-23',
  '2999-01-01',
  '10:00',
  'a@b.cn',
  '+86 21 5555 0000',
  'true',
];

/** A known kind with any values in its fields, right and wrong ones mixed. */
const knownAction = (ids: Ids): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...KINDS),
      fc.constantFrom<unknown>(1, 1, 1, 1, '1', 2, undefined, null),
      fc.dictionary(fc.constantFrom(...FIELDS), anything(ids), { maxKeys: 5 }),
      fc.dictionary(fc.constantFrom(...INPUTS), fc.oneof(fc.constantFrom<unknown>(...choices), anything(ids)), { maxKeys: 6 }),
    )
    .map(([kind, v, fields, inputs]) => ({ kind, v, ...fields, ...inputs }));

const file = fc.record(
  {
    contentType: fc.oneof(fc.constantFrom('image/png', 'text/html', 'application/vnd.microsoft.card.adaptive'), hostileText),
    name: hostileText,
    contentUrl: fc.oneof(fc.webUrl(), hostileText),
    content: fc.oneof(
      fc.record({ blobId: fc.constantFrom('a'.repeat(64), '../../x'), size: fc.constantFrom<unknown>(1, -1, 'x') }),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  },
  { requiredKeys: ['contentType'] },
);

const entity = fc.oneof(
  fc.constantFrom<unknown>(
    { type: 'mention', mentioned: { id: 'bot' }, text: '<at>x</at>' },
    { type: 'mention', mentioned: { id: 'bot' } },
    { type: 'mention' },
    { type: 'mention', mentioned: { id: 'bot' }, text: '(' },
  ),
  fc.record(
    { type: fc.constantFrom('mention', 'clientInfo'), mentioned: fc.jsonValue({ maxDepth: 1 }), text: fc.jsonValue({ maxDepth: 1 }) },
    { requiredKeys: ['type'] },
  ),
);

const activityType = fc.constantFrom(
  'message',
  'event',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'typing',
  'messageReaction',
  'messageUpdate',
  'endOfConversation',
  'nonsense',
);

/** What a channel may pass on: mostly messages and presses, and everything else that the protocol has or has not. */
export function hostileActivity(ids: Ids): fc.Arbitrary<Record<string, unknown>> {
  return fc.oneof(
    { arbitrary: hostileText.map((text) => ({ type: 'message', text })), weight: 4 },
    { arbitrary: knownAction(ids).map((value) => ({ type: 'message', value })), weight: 8 },
    { arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => ({ type: 'message', value })), weight: 3 },
    {
      arbitrary: fc.record(
        {
          type: activityType,
          text: hostileText,
          value: fc.oneof(knownAction(ids), fc.jsonValue({ maxDepth: 2 })),
          attachments: fc.array(file, { maxLength: 12 }),
          locale: fc.oneof(fc.constantFrom('en-US', 'zh-CN', 'zh-TW', 'xx', 'zh-Hant-HK', ''), fc.string({ maxLength: 100 })),
          name: fc.constantFrom('locale', 'other'),
          action: fc.constantFrom('add', 'remove'),
          entities: fc.array(entity, { maxLength: 3 }),
          membersAdded: fc.oneof(fc.constant([{ id: 'u', name: 'u' }]), fc.constant([])),
          replyToId: fc.oneof(fc.string({ maxLength: 20 }), fc.constant('bot-1')),
          textFormat: fc.constantFrom('plain', 'markdown', 'xml'),
        },
        { requiredKeys: ['type'] },
      ),
      weight: 3,
    },
  );
}
