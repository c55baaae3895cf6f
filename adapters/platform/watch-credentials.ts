import { StartError, StartLater } from "./start-error.ts";

/** Milliseconds between two looks. */
const EVERY_MS = 9_000;
/** As many refusals in a row are believed. */
const BELIEVED = 2;

/**
 * Asks again and again whether the platform still takes the token; only then does anybody learn that it was withdrawn where no
 * connection ends by it. `check` rejects with a `StartError` that is no `StartLater` when it was. Believed within 30 seconds.
 */
export function watchCredentials(
  check: () => Promise<unknown>,
  everyMs = EVERY_MS,
): { readonly lost: Promise<StartError>; stop(): void } {
  let refusals = 0;
  let stop = (): void => undefined;
  const lost = new Promise<StartError>((resolve) => {
    const look = async (): Promise<void> => {
      try {
        await check();
        refusals = 0;
      } catch (error) {
        const isRefused = error instanceof StartError && !(error instanceof StartLater);
        refusals = isRefused ? refusals + 1 : 0;
        if (isRefused && refusals === BELIEVED) resolve(new StartLater(error.message, { cause: error }));
      }
    };
    const timer = setInterval(() => void look(), everyMs);
    timer.unref();
    stop = () => clearInterval(timer);
  });
  return { lost, stop };
}
