/** Why no traffic should come; told to the operator's load balancer. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
  constructor(readonly reason: 'starting' | 'shutting_down') {
    super(reason);
  }
}

export interface Readiness {
  /** Resolves when traffic is welcome; rejects with `NotReady`, or as the store's own check does. */
  readonly check: () => Promise<void>;
  /** Call when the server listens and everything behind it is there. */
  readonly started: () => void;
  /** Call when the process was told to end. */
  readonly stopping: () => void;
}

/** Whether traffic is welcome. `store` rejects when what is told could not be kept. */
export function makeReadiness(store: () => Promise<void>): Readiness {
  let reason: NotReady['reason'] | undefined = 'starting';
  return {
    async check() {
      if (reason) throw new NotReady(reason);
      await store();
    },
    started: () => (reason = undefined),
    stopping: () => (reason = 'shutting_down'),
  };
}
