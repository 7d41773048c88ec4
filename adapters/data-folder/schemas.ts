import { z } from 'zod';
import { SUBSCRIPTION_STATUSES } from '../../services/model/customer.js';
import { DIRECTORIES } from '../../services/model/directory-status.js';
import { LOCALES } from '../../services/model/locale.js';
import { RELAYS } from '../../services/model/relay.js';
import { ROLES } from '../../services/model/partner.js';
import { SERVICE_FAMILIES } from '../../services/model/service.js';
import { SEVERITIES } from '../../services/model/severity.js';

/** Shapes of the files in the data folder. Unknown keys are refused, since they are mostly misspelt optional ones. */
const text = z.string().trim().min(1);
const localised = z.strictObject({ 'zh-CN': text, 'zh-TW': text, 'en-US': text });
const httpsLink = z.url({ protocol: /^https$/ });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

export const partnersFile = z.array(
  z.strictObject({
    id: z.guid(),
    name: text,
    relay: z.enum(RELAYS).optional(),
    directory: z.enum(DIRECTORIES).optional(),
    users: z.array(
      z.strictObject({ id: z.guid(), name: text, role: z.enum(ROLES), locale: z.enum(LOCALES), email: z.email(), phone: text.optional() }),
    ),
  }),
);

const subscription = z.strictObject({
  id: z.guid(),
  offerName: text.optional(),
  friendlyName: text,
  quantity: z.int().nonnegative(),
  status: z.enum(SUBSCRIPTION_STATUSES),
  isTrial: z.boolean(),
  commitmentEndDate: z.iso.date().optional(),
});

export const customersFile = z.array(
  z.strictObject({
    id: z.guid(),
    partnerId: z.guid(),
    name: text,
    domain: text,
    customDomains: z.array(text),
    allowDelegatedAccess: z.boolean(),
    advancedAgreement: z.boolean(),
    locale: z.enum(LOCALES).optional(),
    subscriptions: z.array(subscription),
  }),
);

export const servicesFile = z.array(
  z.strictObject({
    id: text,
    family: z.enum(SERVICE_FAMILIES),
    name: localised,
    aliases: z.array(text),
    adminCenter: httpsLink.optional(),
    healthNames: z.array(text).optional(),
  }),
);

export const offersFile = z.array(
  z.strictObject({
    offer: z.union([text, z.array(text).min(1)]),
    except: z.array(text).optional(),
    offerIds: z.array(text).optional(),
    serviceIds: z.array(text).min(1),
  }),
);

const positive = z.number().positive();
const response = z.union([z.strictObject({ hours: positive }), z.strictObject({ businessDays: z.int().positive() })], {
  error: 'it is neither { "hours": … } nor { "businessDays": … }',
});
const hours = z
  .strictObject({ kind: z.enum(['daily', 'business']), from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'it closes before it opens', path: ['to'] });
const coverage = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('always') }), hours]);
const severityTerms = z.strictObject({ response: response.optional(), coverage });

export const supportTermsFile = z.array(
  z.strictObject({
    family: z.enum(SERVICE_FAMILIES),
    source: text,
    asOf: z.iso.date(),
    severities: z.partialRecord(z.enum(SEVERITIES), severityTerms),
  }),
);

export const holidaysFile = z.strictObject({
  source: text,
  asOf: z.iso.date(),
  publishedYears: z.array(z.int()),
  daysOff: z.array(z.iso.date()),
  workingDays: z.array(z.iso.date()),
});

export const portalsFile = z.strictObject({ source: text, asOf: z.iso.date(), partnerCenter: httpsLink });

export const incidentsFile = z.array(
  z.strictObject({
    id: text,
    serviceId: text,
    classification: z.enum(['incident', 'advisory']),
    status: text,
    title: localised,
    impact: localised,
    startedMinutesAgo: z.number().nonnegative(),
    updatedMinutesAgo: z.number().nonnegative(),
    customerIds: z.array(z.guid()).optional(),
  }),
);

const digest = z
  .string()
  .refine((value) => /^[0-9a-f]{64}$/.test(value), { error: 'it is not a SHA-256 in lower-case hex, as npm run representative makes it' });

export const representativesFile = z
  .array(z.strictObject({ id: text, name: text.max(200), locale: z.enum(LOCALES), secretSha256: digest }))
  .superRefine((entries, context) => {
    for (const field of ['id', 'name', 'secretSha256'] as const) {
      entries.forEach((entry, at) => {
        if (entries.findIndex((other) => other[field] === entry[field]) < at) {
          context.addIssue({ code: 'custom', path: [at, field], message: `another entry has the same ${field}` });
        }
      });
    }
  });

export const articleHead = z.strictObject({
  id: text,
  service: text,
  title: text,
  symptoms: z.array(text).min(1),
  codes: z.array(text),
  collect: z.array(text.max(80)).min(1).max(5),
  link: httpsLink,
  updated: z.iso.date(),
});
