import { z } from 'zod';
import { CLOUDS } from './cloud-urls.js';
import { DIRECTORIES } from '../../services/model/directory-status.js';
import { AUTH_KINDS, HEALTH_SOURCES } from './partner-center-choices.js';
import { isPlace } from './is-place.js';

const ADDRESS = 'is an address such as https://partner.example.cn: https (http only on this machine), no slash at the end.';
const address = z.string().refine((text) => isPlace(text) && !text.endsWith('/'), ADDRESS);
const oneOf = <T extends string>(values: readonly [T, ...T[]]) => z.enum(values, `is one of ${values.join(', ')}.`);

/** What the connection to Partner Center and Graph needs, as the operator's variables; the messages complete the sentence "NAME ...". */
export const partnerCenterSchema = z.object({
  DIRECTORY: oneOf(DIRECTORIES),
  SERVICE_HEALTH: oneOf(HEALTH_SOURCES),
  PARTNER_CENTER_CLOUD: oneOf(CLOUDS),
  PARTNER_CENTER_APP_ID: z.guid('is a GUID, as the portal shows it.'),
  PARTNER_CENTER_APP_SECRET: z.string().regex(/^\S+$/, 'holds no spaces or line breaks; check how it was copied.'),
  PARTNER_CENTER_AUTH: oneOf(AUTH_KINDS),
  TOKEN_KEY: z.string().refine(isKey, 'is the base64 of 32 bytes; make one with: openssl rand -base64 32'),
  PARTNER_CENTER_URL: address,
  PARTNER_CENTER_LOGIN_URL: address,
  GRAPH_URL: address,
  PARTNER_CENTER_SERVICE_REQUESTS: oneOf(['on', 'off']),
  DIRECTORY_SYNC_HOURS: z.coerce
    .number('is a number of hours.')
    .min(0.1, 'is at least 0.1 hours.')
    .max(168, 'is at most 168 hours, which is a week.'),
});

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text);
}
