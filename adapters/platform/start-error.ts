/** A platform could not be started, for a reason that its admin can mend: the message says what, where and what to do next. */
export class StartError extends Error {
  override readonly name = "StartError";
}
