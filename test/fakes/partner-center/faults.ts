/** What goes wrong with a call. The other kinds than `accept_*` and `slow` do no work. */
export type Fault =
  /** 429 in its other shape; `retryAfter` as the header has it (seconds or a date), absent: no such header. */
  | { readonly kind: 'too_many'; readonly retryAfter?: string | number }
  | { readonly kind: 'error'; readonly status: number; readonly code?: string | number; readonly retryAfter?: string | number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Does what it was asked, and never answers. */
  | { readonly kind: 'accept_and_hang' }
  /** Does what it was asked, and closes the connection without an answer. */
  | { readonly kind: 'accept_and_close' }
  /** Closes the connection without an answer. */
  | { readonly kind: 'closed' }
  /** The access token is not valid any more. */
  | { readonly kind: 'expired_token' }
  /** 200 and something that is not JSON. */
  | { readonly kind: 'garbage' }
  /** 200 and JSON that is not what was asked for. */
  | { readonly kind: 'other_json'; readonly body: unknown }
  /** Half of the body, then the connection breaks. */
  | { readonly kind: 'truncated' }
  /** Half of the JSON, as if that were all. */
  | { readonly kind: 'half_json' }
  /** Answers after `ms`. */
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A body of so many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** The page's link to the next leads there. */
  | { readonly kind: 'link'; readonly uri: string; readonly headers?: readonly { readonly key: string; readonly value: string }[] };

export interface Faults {
  /**
   * The next `times` calls of `route` (`GET /v1/customers/{id}`, `POST /{tenant}/oauth2/token`, `*` for any) go wrong so, one plan after the other.
   */
  next(route: string, fault: Fault, times?: number): void;
  /** Every call of `route` goes wrong so until `clear`. */
  always(route: string, fault: Fault): void;
  clear(): void;
  /** Takes what is planned for that call. */
  take(route: string): Fault | undefined;
}

export function makeFaults(): Faults {
  let plans: { readonly route: string; readonly fault: Fault; left: number }[] = [];
  const add = (route: string, fault: Fault, left: number) => void plans.push({ route, fault, left });
  return {
    next: (route, fault, times = 1) => add(route, fault, times),
    always: (route, fault) => add(route, fault, Infinity),
    clear: () => void (plans = []),
    take(route) {
      const plan = plans.find((one) => one.left > 0 && (one.route === route || one.route === '*'));
      if (plan) plan.left -= 1;
      return plan?.fault;
    },
  };
}
