/** How long work on many rows may hold the page before keys and frames get their turn. In ms. */
const TURN = 8;

/** For a loop over many rows: call the returned function after each; it waits a moment when the turn is over. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
