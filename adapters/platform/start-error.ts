/** A platform could not be started, for a reason that its admin can mend: the message says what, where and what to do next. */
export class StartError extends Error {
  override readonly name: string = "StartError";
}

/** A platform could not be started for a reason that may pass by itself, such as an outage: it is worth trying again. */
export class StartLater extends StartError {
  override readonly name = "StartLater";
  /** Milliseconds that the platform asks to wait; 0 when it does not say. */
  readonly afterMs: number;
  constructor(message: string, { afterMs = 0, ...options }: ErrorOptions & { readonly afterMs?: number } = {}) {
    super(message, options);
    this.afterMs = afterMs;
  }
}
