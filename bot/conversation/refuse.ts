import type { TurnContext } from 'botbuilder-core';
import { messagesFor } from '../../locales/index.js';
import { toLocale } from '../../services/model/locale.js';
import { mayEscalate, type PartnerUser } from '../../services/model/partner.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import { detectLocale } from '../../services/text/detect-locale.js';

/** Tells somebody who may not escalate why not, and whom to ask. Resolves with false when the person may go on. */
export async function refuse(context: TurnContext, user: PartnerUser | undefined, partners: PartnerDirectory): Promise<boolean> {
  if (user && mayEscalate(user)) return false;
  const { type, locale, text } = context.activity;
  if (type !== 'message' && type !== 'conversationUpdate' && type !== 'installationUpdate') return true;
  const current = toLocale(locale) ?? user?.locale ?? 'zh-CN';
  const written = typeof text === 'string' ? detectLocale(text, current) : undefined;
  const { conversation } = messagesFor(written ?? current);
  const colleagues = user ? await partners.escalatingUsers(user.partnerId) : [];
  await context.sendActivity(user ? conversation.salesAgent(colleagues.map(({ name }) => name)) : conversation.unknownUser());
  return true;
}
