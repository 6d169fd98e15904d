import { base64Bytes, quotedPrintableBytes, textOfBytes } from "./decode-bytes.ts";
import { htmlToText, looksLikeHtml, readEntities } from "./html-text.ts";
import { repairAddresses } from "./repair-addresses.ts";
import { rewrite, type SourceText, sourceText } from "./source-text.ts";

/**
 * Reads through everything that hides characters from a reader: line ends, invisible and direction marks, odd spaces,
 * full-width letters and digits, encoded words, quoted-printable, escapes, HTML, and addresses written for people only.
 */
export function cleanText(pasted: string): SourceText {
  let source = sourceText(pasted);
  source = rewrite(source, /\r\n?|[\u2028\u2029\u0085\v\f]/g, () => "\n");
  source = rewrite(
    source,
    /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0f|[^\P{Cc}\t\n]/gu,
    () => "",
  );
  source = rewrite(source, /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, () => " ");
  source = rewrite(source, /[\uff02-\uff0b\uff0d-\uff1a\uff1c-\uff1e\uff20-\uff5e]/g, ([wide]) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  source = rewrite(source, /[\u2010\u2011\u2212]/g, () => "-");
  source = rewrite(
    source,
    /=\?[\w-]{2,20}\?([QqBb])\?([^?\s]{0,400})\?=(?:\s+(?==\?))?/g,
    ([, kind, text]) =>
      /b/i.test(kind ?? "")
        ? textOfBytes(base64Bytes(text ?? ""))
        : textOfBytes(quotedPrintableBytes((text ?? "").replace(/_/g, " "))),
  );
  if (isQuotedPrintable(source.text)) {
    source = rewrite(source, /=[ \t]*\n/g, () => "");
    source = rewrite(source, /(?:=[0-9A-F]{2})+/g, ([run]) => textOfBytes(quotedPrintableBytes(run)));
  }
  if (!looksLikeJson(source.text)) {
    source = rewrite(source, /\\u([0-9a-fA-F]{4})/g, ([, hex]) =>
      String.fromCharCode(Number.parseInt(hex ?? "", 16)),
    );
    if (!source.text.includes("\n")) source = rewrite(source, /\\r\\n|\\n/g, () => "\n");
  }
  if (looksLikeHtml(source.text)) source = htmlToText(source);
  else source = readEntities(source);
  source = rewrite(source, /(?<=\p{L})\s?[\u0300-\u036f]/gu, ([mark]) => mark.trim());
  return repairAddresses(source);
}

/** Quoted-printable only where it shows: encoded letters, an encoded "=", or a soft line break. */
function isQuotedPrintable(text: string) {
  return /=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F])=[89AB][0-9A-F]|=3D|=20\n|=E[0-9A-F](?=[a-z])|=F[0-9A-F](?=[a-z])/.test(
    text,
  );
}

export function looksLikeJson(text: string) {
  return /^\s*(?:```(?:json)?\s*)?[[{]\s*["'{[]/.test(text) || /^\s*"?[\w ]+"?\s*:\s*\{\s*"/.test(text);
}
