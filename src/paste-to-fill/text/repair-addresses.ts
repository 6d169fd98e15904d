import { endsInTopLevel } from "#paste-to-fill/words/top-levels.ts";
import { rewrite, type SourceText } from "./source-text.ts";

const at =
  "(?:[\\[({<]\\s?(?:at|a|@|ät|arroba|chiocciola|apenstaartje|snabel-?a|kukac|zavináč|małpa|aapenstaart|アットマーク)\\s?[\\])}>]|_at_|-at-|\\(at\\)|＠|©|\\s?(?:arroba|chiocciola|małpa|アットマーク|Klammeraffe)\\s?)";
const dot =
  "(?:[\\[({<]\\s?(?:dot|punkt|point|punto|ponto|punt|kropka|piste|nokta|\\.)\\s?[\\])}>]|_dot_|-dot-)";
const spokenDot = "(?:dot|punkt|point|punto|ponto|punt|kropka|piste|nokta)";

const bracketed = new RegExp(
  `([\\p{L}\\p{N}_+-]{1,64}(?:\\s?(?:\\.|${dot})\\s?[\\p{L}\\p{N}_+-]{1,64}){0,4})\\s{0,2}${at}\\s{0,2}([\\p{L}\\p{N}-]{1,63}(?:\\s?(?:\\.|,(?! )|${dot}|\\s${spokenDot}\\s)\\s?[\\p{L}\\p{N}-]{2,63}){1,4})`,
  "giu",
);
const spoken = new RegExp(
  `([\\p{L}\\p{N}_+-]{1,64}(?:(?:\\s${spokenDot}\\s|\\.)[\\p{L}\\p{N}_+-]{1,64}){0,4})\\s(?:at|AT|ät|@)\\s([\\p{L}\\p{N}-]{1,63}(?:\\s${spokenDot}\\s[\\p{L}\\p{N}-]{2,63}){1,4})`,
  "giu",
);
/** "AT" in capitals between a lower-case name and a domain that is written with its dot. */
const shouted =
  /([a-z0-9_+-]{1,64}(?:\.[a-z0-9_+-]{1,64}){0,4})\s?AT\s?([a-z0-9-]{2,63}(?:(?:\.|\sDOT\s|DOT)[a-z0-9-]{2,63}){1,4})/g;
const broken =
  /([\p{L}\p{N}_+-]{1,64}(?:\.[\p{L}\p{N}_+-]{1,64}){0,4}) ?@ ?([\p{L}\p{N}-]{1,63}(?:(?: ?\. ?|,(?=(?:com?|de|net|org|fr|it|es|nl|pl|se|jp|at|ch)\b(?!\.)))[\p{L}\p{N}-]{2,63}){1,4})/gu;

/** Puts e-mail addresses together that were written apart: "jo [at] acme dot com", "jo@ acme .com", "jo@acme,com". */
export function repairAddresses(source: SourceText): SourceText {
  const joined = (match: RegExpExecArray) => {
    const host = plain(match[2] ?? "").replace(/,/g, ".");
    return endsInTopLevel(host) ? `${plain(match[1] ?? "")}@${host}` : match[0];
  };
  let text = source;
  if (
    /[\p{L}\p{N}]\s{0,2}(?:[[({<_-]\s?(?:at|a|@|ät|arroba|chiocc|apen|snabel|kukac|zav|mał)|©|arroba|chiocciola|małpa|アットマーク|Klammeraffe)/iu.test(
      text.text,
    )
  )
    text = rewrite(text, bracketed, joined);
  if (/\s(?:dot|punkt|point|punto|ponto|punt|kropka|piste|nokta)\s/i.test(text.text))
    text = rewrite(text, spoken, joined);
  if (/AT/.test(text.text)) text = rewrite(text, shouted, joined);
  if (/ @|@ |@[^\s@]{1,63} \.|@[^\s@]{1,63}\. |@[^\s@]{1,63},/.test(text.text))
    text = rewrite(text, broken, joined);
  return text;
}

function plain(part: string) {
  return part
    .replace(new RegExp(`\\s?${dot}\\s?|\\s${spokenDot}\\s`, "giu"), ".")
    .replace(/DOT/g, ".")
    .replace(/\s+/g, "");
}
