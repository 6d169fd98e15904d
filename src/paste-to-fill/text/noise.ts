import {
  ambiguousGreeting,
  assistant,
  bareGreeting,
  closing,
  disclaimer,
  greeting,
  hanClosing,
  hanGreeting,
  legalLine,
} from "#paste-to-fill/words/phrases.ts";
import { type Line, within } from "./lines.ts";

/** Lines without greetings, assistants, legal footers and disclaimers: what is left may speak of the lead. */
export function withoutNoise(lines: Line[]): Line[] {
  const kept: Line[] = [];
  let skipping = false;
  for (const line of lines) {
    if (line.text === "") {
      skipping = false;
      kept.push(line);
      continue;
    }
    // A disclaimer goes on to the end of its paragraph.
    if (
      disclaimer.test(line.text) &&
      !/^(?:sent|get|gesendet|von meinem|envoyé|enviado|inviato|verzonden|skickat|lähetetty|wysłano)/i.test(
        line.text,
      )
    )
      skipping = line.text.length > 60;
    if (
      skipping ||
      disclaimer.test(line.text) ||
      assistant.test(line.text) ||
      bareGreeting.test(line.text) ||
      ambiguousGreeting.test(line.text)
    )
      continue;
    const greeted = hanGreeting.exec(line.text)?.[0].length ?? greeting.exec(line.text)?.[0].length ?? 0;
    const rest = withoutLegal(greeted > 0 ? within(line, greeted) : line);
    if (rest.text !== "") kept.push(rest);
  }
  return kept;
}

/** "HRB 10022 Lüneburg | GF: …": cut from the first legal part on. */
function withoutLegal(line: Line): Line {
  if (legalLine.test(line.text)) return { text: "", start: line.start };
  for (const gap of line.text.matchAll(/\s+[|·•–-]\s+|\s*[|;]\s*|\s{2,}|,\s/g)) {
    const at = gap.index + gap[0].length;
    if (legalLine.test(line.text.slice(at, at + 80))) return within(line, 0, gap.index);
  }
  return line;
}

export interface Leave {
  /** The index of the line in which the writer takes leave, and where in that line. */
  line: number;
  at: number;
}

/** Where the writer takes leave, searched from `from` on. */
export function leaveIn(lines: Line[], from = 0): Leave | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    if (text.length > 4000) continue;
    const han = hanClosing.exec(text);
    if (han) return { line: index, at: han.index };
    const found = closing.exec(text);
    if (!found) continue;
    const at = found.index + found[0].length - (found[1] ?? "").length;
    const after = text.slice(at + (found[1] ?? "").length);
    // A closing phrase ends its line, or only a short name follows; "Best of all" is no farewell.
    if (
      /^[\s,.!–—-]*$/u.test(after) ||
      ((at === 0 ? text.length <= 60 : after.length <= 70) &&
        !/[a-zà-ÿ]{2,} [a-zà-ÿ]{2,} [a-zà-ÿ]{2,}/u.test(after))
    )
      return { line: index, at };
  }
  return undefined;
}

export function isLeave(line: string) {
  return closing.test(line) && line.length <= 60 && (closing.exec(line)?.index ?? 1) === 0;
}

/** "Mvh Asger Thinggaard" is a farewell and a name in one line. A farewell alone stays: it tells where the name stands. */
export function withoutFarewell(line: Line): Line {
  const found = closing.exec(line.text);
  if (found?.index !== 0 || line.text.length > 300) return line;
  const words = found[1] ?? "";
  const rest = line.text.slice(words.length);
  if (!/^(?:[\s,!–-]+)\p{Lu}/u.test(rest)) return line;
  // "Best" and "Best Western" begin alike.
  if (/^(?:best|ta|br|kr|gr|t\.?|vg|att)$/iu.test(words) && !/^\s?,/.test(rest)) return line;
  return within(line, words.length + (/^[\s,!–-]+/u.exec(rest)?.[0].length ?? 0));
}
