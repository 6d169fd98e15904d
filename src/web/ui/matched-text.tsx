import { findMatch } from "#web/ui/match-text.ts";

/** Text with the letters that matched the query underlined. */
export function MatchedText({ text, query }: { text: string; query: string }) {
  const match = query.trim() === "" ? null : findMatch(text, query);
  if (!match) return <>{text}</>;
  return (
    <>
      {text.slice(0, match.start)}
      <span className="matched">{text.slice(match.start, match.end)}</span>
      {text.slice(match.end)}
    </>
  );
}
