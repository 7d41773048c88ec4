import { ComponentDialog, Dialog, type DialogContext, DialogTurnStatus, type DialogTurnResult, WaterfallDialog } from './sdk.js';
import { SupportError } from '../services/support-error.js';
import { asStep, type Step } from './ask.js';
import { newDraft } from './draft-facts.js';
import { makeInterrupt } from './interruptions/interrupt.js';
import { sayWelcome } from './interruptions/welcome.js';
import { placeOf } from './place-of.js';
import type { Ports } from './ports.js';
import { checkDuplicates } from './steps/check-duplicates.js';
import { checkHealth } from './steps/check-health.js';
import { checkSecrets } from './steps/check-secrets.js';
import { checkSubscription } from './steps/check-subscription.js';
import { chooseService } from './steps/choose-service.js';
import { collectDetails } from './steps/collect-details.js';
import { confirmCustomer } from './steps/confirm-customer.js';
import { describeProblem } from './steps/describe-problem.js';
import { identifyCustomer } from './steps/identify-customer.js';
import { readSentence } from './steps/read-sentence.js';
import { receipt, submit } from './steps/submit.js';
import { suggestSelfHelp } from './steps/suggest-self-help.js';
import { turnOf, type Turn } from './turn.js';
import { sayWhileAway } from './while-away.js';

/** The way from a problem to a fix or to a request: this array is the flow. */
export function supportSteps(ports: Ports): Step[] {
  return [
    readSentence(ports),
    identifyCustomer(ports),
    chooseService(ports),
    checkSubscription(ports),
    describeProblem(ports),
    checkHealth(ports),
    suggestSelfHelp(ports),
    collectDetails(ports),
    checkSecrets(ports),
    checkDuplicates(ports),
    confirmCustomer(ports),
    submit(ports),
    receipt,
  ].map(asStep);
}

const STEPS = 'steps';

/**
 * The conversation. Every turn walks the steps from the top: each is skipped when the draft knows its answer, and the first that doesn't reads
 * what was sent or asks. So the place in the conversation follows from the draft alone, and survives a restart, another channel, a change of
 * an earlier answer, and a new version of the steps (docs/decisions/0003-walk-from-the-top.md).
 */
export class SupportDialog extends ComponentDialog {
  static readonly id = 'support';
  private readonly interrupt: ReturnType<typeof makeInterrupt>;

  constructor(private readonly ports: Ports) {
    super(SupportDialog.id);
    this.addDialog(new WaterfallDialog(STEPS, supportSteps(ports)));
    this.interrupt = makeInterrupt(ports);
  }

  protected override onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(inner);
  }

  protected override onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(inner);
  }

  /** A failure that was foreseen is said, and leaves the draft as it is: whatever is sent next is tried again. */
  private async takeTurn(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(inner.context);
    try {
      const result = await this.answer(inner, turn);
      await sayWhileAway(this.ports, turn);
      return result;
    } catch (error) {
      if (!(error instanceof SupportError)) throw error;
      this.ports.report('turn.foreseen_failure', { code: error.code });
      turn.say({ text: turn.m.notices.errors[error.code] });
      return Dialog.EndOfTurn;
    }
  }

  private async answer(inner: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    if (turn.draft) turn.place = await placeOf(this.ports, turn.user.partnerId, turn.draft);
    const outcome = await this.interrupt(turn);
    if (outcome === 'done') return turn.draft ? Dialog.EndOfTurn : { status: DialogTurnStatus.complete };
    if (turn.untaken.kind === 'text' && !turn.draft) turn.person.draft = newDraft(this.ports.newId(), turn.now.toISOString());
    const result = await this.walk(inner, turn);
    if (turn.untaken.kind === 'action') sayOutOfDate(turn);
    return result;
  }

  private async walk(inner: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    if (!turn.draft) return { status: DialogTurnStatus.complete };
    await inner.cancelAllDialogs();
    return inner.beginDialog(STEPS);
  }
}

/** An old card changes nothing; what is asked now follows, or the welcome when nothing is. */
function sayOutOfDate(turn: Turn): void {
  if (turn.replies.isEmpty) sayWelcome(turn);
  turn.replies.addFirst({ text: turn.m.conversation.outOfDate });
}
