import type { Messages } from '../locales/messages.js';
import { attachmentsOf, type ServiceRequest } from '../services/model/request.js';
import { openUrl, submit, submitInputs, type SubmitAction } from './action-elements.js';
import { card, present, type Card } from './card.js';
import { copyAction } from './copy-action.js';
import { actionSet, container, heading, paragraphs, run, said, subheading, text } from './elements.js';
import { placeOf } from './place.js';
import { escapeMarkdown, shortened } from './plain-text.js';
import { referenceInput } from './reference-input.js';

/** Enough to see that it is the right text: it is read in the portal, after it was pasted. */
const TEXT_SHOWN = 200;

interface HandOff {
  readonly request: ServiceRequest;
  readonly serviceName: string;
  /** The text to paste, in as many parts as the channel needs. */
  readonly parts: readonly string[];
  readonly partnerCenter: string;
  /** What was typed as the ticket number, and what is wrong with it. */
  readonly typed?: string | undefined;
  readonly wrong?: string | undefined;
}

/** How to bring a request to 21Vianet by hand: the steps of the portal, what to paste and attach, and where to type the ticket number. */
export function handOffCard({ request, serviceName, parts, partnerCenter, typed, wrong }: HandOff, m: Messages): Card {
  const { handOff: words, buttons } = m.forwarding;
  const title = words.heading(request.number);
  const steps = words.steps(escapeMarkdown(request.customer.name), escapeMarkdown(serviceName));
  const files = attachmentsOf(request);
  const open = openUrl(buttons.openPartnerCenter, partnerCenter);
  return card(
    m,
    title,
    [
      heading(title),
      placeOf([request.customer.name, serviceName]),
      text(words.intro, { spacing: 'small' }),
      ...steps.map((step, i) => text(`${i + 1}\\. ${step}`, { spacing: 'small' })),
      open && actionSet([open]),
      subheading(words.text),
      container(paragraphs(shortened(parts[0] ?? '', TEXT_SHOWN), { size: 'small' }), { style: 'emphasis', spacing: 'small' }),
      actionSet(copying(request.id, parts, m)),
      files.length > 0 ? subheading(words.files) : undefined,
      ...files.map(({ name }) => said([run(name)], { spacing: 'none' })),
      ...referenceInput(m, { typed: typed ?? request.externalReference, wrong }),
    ],
    present([
      submitInputs(buttons.saveReference, { kind: 'request.enterReference', requestId: request.id }),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ]),
  );
}

/** One press copies it; what is too long for a card is sent in parts, each as a message of its own. */
function copying(requestId: string, parts: readonly string[], m: Messages): readonly SubmitAction[] {
  const { handOff: words, buttons } = m.forwarding;
  if (parts.length <= 1) return [copyAction(buttons.copy, parts[0] ?? '')];
  return parts.map((_, i) => submit(words.part(i + 1, parts.length), { kind: 'request.handOff', requestId, part: i + 1 }));
}
