import type { Briefing, RelayedFile } from './briefing.js';
import { beijing, CONSENT, METHOD, REASON, SECTIONS, SEVERITY, SUBSCRIPTION, USERS, WORDS } from './evidence-words.js';
import { incidentLines } from './incident-lines.js';
import { block, line, list, oneLine, sections } from './text-lines.js';

/**
 * Everything 21Vianet needs of a request, as plain text in Simplified Chinese: ready to be pasted into its portal, and the body of the e-mail
 * relay. What the partner wrote stays as it was written.
 */
export function evidenceText({ request, partnerName, serviceName, files }: Briefing): string {
  const { details, evidence, customer, promised } = request;
  return sections([
    [
      SECTIONS.request,
      [
        line(WORDS.number, request.number),
        line(WORDS.reference, request.externalReference),
        line(WORDS.partner, partnerName),
        line(WORDS.customer, customer.name),
        line(WORDS.domain, customer.domain),
        line(WORDS.customerId, customer.id),
        line(WORDS.service, serviceName),
        line(WORDS.severity, SEVERITY[details.severity]),
        line(WORDS.promised, promised.dueAt === undefined ? undefined : beijing(promised.dueAt)),
        line(WORDS.submittedAt, beijing(request.createdAt)),
        line(WORDS.customerReference, details.customerReference),
      ],
    ],
    [
      SECTIONS.problem,
      [
        line(WORDS.title, details.title),
        block(WORDS.description, details.description),
        evidence.problem === details.description || evidence.problem === details.title ? '' : block(WORDS.problem, evidence.problem),
        block(WORDS.businessImpact, details.businessImpact),
        line(WORDS.startedAt, beijing(details.startedAt)),
        line(WORDS.usersAffected, USERS[details.usersAffected]),
      ],
    ],
    [
      SECTIONS.tried,
      [
        block(WORDS.stepsTried, details.stepsTried || WORDS.none),
        list(
          WORDS.articlesRejected,
          evidence.articlesRejected.map(({ title, stepsDone = [] }) => `${title}${stepsDone.length > 0 ? WORDS.stepsDone(stepsDone) : ''}`),
        ),
        ...incidentLines(evidence),
        ...subscriptionLines(evidence.subscriptions),
        line(WORDS.reason, REASON[details.reason]),
        line(WORDS.diagnosticsConsent, CONSENT[`${details.diagnosticsConsent}`]),
      ],
    ],
    [SECTIONS.contact, contactLines(request.details, request.author.name)],
    [SECTIONS.files, fileLines(files)],
  ]);
}

type Details = Briefing['request']['details'];

function subscriptionLines(subscriptions: Briefing['request']['evidence']['subscriptions']): readonly string[] {
  if (!subscriptions) return [];
  return [
    list(
      WORDS.subscriptions,
      subscriptions.shown.map(
        ({ name, state, until }) => `${oneLine(name)}：${SUBSCRIPTION[state]}${until ? `（合同期至 ${until}）` : ''}`,
      ),
    ),
    line(WORDS.subscriptionsAsOf, beijing(subscriptions.asOf)),
    subscriptions.notTheCause ? WORDS.notTheCause : '',
  ];
}

/** Whom to call or write to, and how they would like it. */
export function contactLines(details: Details, author?: string): readonly string[] {
  return [
    line(WORDS.contact, details.contactName),
    line(WORDS.contactMethod, METHOD[details.contactMethod]),
    line(WORDS.phone, details.contactPhone),
    line(WORDS.email, details.contactEmail),
    line(WORDS.cc, details.cc.join('，')),
    line(WORDS.author, author),
  ];
}

/** The files with their links, where there are any. */
export function fileLines(files: readonly RelayedFile[]): readonly string[] {
  return files.map(({ name, size, url }) => `- ${oneLine(name)}（${sizeOf(size)}）${url === undefined ? '' : `\n  ${url}`}`);
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
