import { z } from 'zod';
import { RELAYS } from '../../services/model/relay.js';
import { isPlace } from './is-place.js';

const SECRET = 'is whsec_ and the base64 of 24 to 64 bytes; make one with: echo "whsec_$(openssl rand -base64 32)"';
const webhookSecret = z.string().refine(isWebhookSecret, SECRET);
const hours = z.coerce
  .number('is a number of hours.')
  .min(0.1, 'is at least 0.1 hours.')
  .max(168, 'is at most 168 hours, which is a week.');
/** An address, or a name and an address in angle brackets. */
const SENDER = /^(?:[^<>@,;\p{Cc}]+<[^\s<>@,;]+@[a-z0-9.-]+>|[^\s<>@,;]+@[a-z0-9.-]+)$/iu;
const ADDRESSES = 'is one address such as desk@example.cn, or several separated by commas.';

/** How requests reach 21Vianet, as the operator's variables; the messages complete the sentence "NAME ...". */
export const relaysSchema = z.object({
  RELAY: z.enum(RELAYS, `is one of ${RELAYS.join(', ')}.`),
  RELAY_WEBHOOK_URL: z
    .string()
    .refine(
      isPlace,
      'is an address such as https://desk.example.cn/in: https (http only on this machine), without user name and password.',
    ),
  RELAY_WEBHOOK_SECRET: webhookSecret,
  RELAY_EVENTS_SECRET: webhookSecret,
  RELAY_EMAIL_TO: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.email(ADDRESSES))),
  MAIL_FROM: z.string().trim().regex(SENDER, 'is an address such as bot@example.cn, or with a name: Support <bot@example.cn>'),
  SMTP_URL: z
    .string()
    .refine(isMailServer, 'is smtp://user:password@host:587 or smtps://…; special characters in the password percent-encoded.'),
  RELAY_GIVE_UP_AFTER_HOURS: hours,
  PUBLIC_URL: z
    .string()
    .refine(
      isPublic,
      'is how others reach this service, such as https://bot.example.cn: https (http only on this machine), no slash at the end.',
    ),
});

/** As the Standard Webhooks libraries take it: base64, with or without the prefix; so that both ends come to the same key. */
function isWebhookSecret(text: string): boolean {
  const encoded = text.replace(/^whsec_/, '');
  const bytes = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded)
    ? Buffer.from(encoded, 'base64').length
    : 0;
  return bytes >= 24 && bytes <= 64;
}

function isPublic(text: string): boolean {
  return isPlace(text) && !/[/?#]$/.test(text) && new URL(text).search + new URL(text).hash === '';
}

function isMailServer(text: string): boolean {
  return /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text) && new URL(text).hostname !== '' && decodes(new URL(text));
}

function decodes({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}
