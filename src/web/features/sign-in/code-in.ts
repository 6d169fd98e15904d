/**
 * The code of a one-time link: from the whole address, from its `#code=` part, or bare. With `linkOnly` a bare text is
 * no code, so that a key is not taken for one.
 */
export function codeIn(text: string, linkOnly = false): string | undefined {
  const trimmed = text.trim();
  const linked = /#code=([^&\s]+)/.exec(trimmed)?.[1];
  if (linked) {
    try {
      return decodeURIComponent(linked);
    } catch {
      return linked;
    }
  }
  return linkOnly ? undefined : trimmed || undefined;
}
