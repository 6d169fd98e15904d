import { rewrite, type SourceText } from "./source-text.ts";

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  ndash: "–",
  mdash: "—",
  middot: "·",
  bull: "•",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  copy: "©",
  reg: "®",
  trade: "™",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  aring: "å",
  Aring: "Å",
  ccedil: "ç",
  Ccedil: "Ç",
  oelig: "œ",
  OElig: "Œ",
  ntilde: "ñ",
  Ntilde: "Ñ",
  phone: "☎",
  commat: "@",
  period: ".",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  zwnj: "",
  zwj: "",
  lrm: "",
  rlm: "",
  vert: "|",
  sol: "/",
  colon: ":",
  Tab: "\t",
  NewLine: "\n",
  eth: "ð",
  thorn: "þ",
};
const accents: Record<string, string> = {
  uml: "\u0308",
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  caron: "\u030c",
  cedil: "\u0327",
  ogon: "\u0328",
  ring: "\u030a",
};

export function looksLikeHtml(text: string) {
  return /<\/?(?:html|body|div|p|br|span|table|tbody|tr|td|th|a|b|i|strong|em|ul|ol|li|font|h[1-6]|img|address|dl|dt|dd|section|pre|blockquote|center|small)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );
}

/** Tags become the spaces and line ends a browser would show; addresses that only a link holds are kept as text. */
export function htmlToText(source: SourceText): SourceText {
  let html = rewrite(source, /<!--(?:[^-]|-(?!->))*-->|<!\[CDATA\[|\]\]>/g, () => "");
  html = rewrite(html, /<(style|script|head|title)\b[^>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1>/gi, () => "");
  // A line end inside markup is only a space.
  if (/<(?:br|p|div|tr|li|td|h\d)\b/i.test(html.text) && !/<pre\b/i.test(html.text))
    html = rewrite(html, /[ \t]*\n[ \t]*/g, () => " ");
  html = rewrite(
    html,
    /<a\b[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>([^<]{0,300})(?=<)/gi,
    (match) => shownLink(match[1] ?? match[2] ?? match[3] ?? "", match[4] ?? ""),
  );
  html = rewrite(
    html,
    /<\/?(?:br|p|div|tr|li|h[1-6]|table|ul|ol|blockquote|address|dl|dd|section|hr|pre|header|footer|center)\b[^>]*>/gi,
    () => "\n",
  );
  html = rewrite(html, /<\/(?:td|th|dt)\s*>/gi, () => "\t");
  html = rewrite(html, /<\/?[a-zA-Z][^<>@]*>|<!doctype[^>]*>/g, () => "");
  html = readEntities(html);
  html = rewrite(html, /[\u00a0]/g, () => " ");
  html = rewrite(html, /[ \t]*\n[ \t\n]*\n/g, () => "\n");
  return rewrite(html, /^[\s\n]+|\t+(?=\n|$)/g, () => "");
}

/** Keeps an address that the shown text of a link does not have; addresses of mere web links stay out. */
function shownLink(href: string, shown: string) {
  const target = decodePercent(href.trim());
  const mail = /^mailto:([^?]+)/i.exec(target)?.[1];
  if (mail) return shown.includes("@") ? shown : `${shown} ${mail} `;
  const phone = /^(?:tel|callto):(.+)/i.exec(target)?.[1];
  if (phone) return /\d{3}/.test(shown) ? shown : `${shown} ${phone} `;
  if (/^https?:/i.test(target) && /\b(?:web|site|www|homepage|internet)/i.test(shown) && !/\./.test(shown))
    return `${shown} ${target} `;
  return shown;
}

export function readEntities(source: SourceText): SourceText {
  return rewrite(
    source,
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    ([whole, decimal, hex, name]) => {
      if (decimal || hex) {
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
        if (code === 0xa0) return " ";
        return code > 0 && code <= 0x10ffff && !(code >= 0x200b && code <= 0x200f)
          ? String.fromCodePoint(code)
          : "";
      }
      if (name === undefined) return whole;
      if (name in named) return named[name] ?? whole;
      const accented = /^([A-Za-z])(uml|acute|grave|circ|tilde|caron|cedil|ogon|ring)$/.exec(name);
      if (accented) return `${accented[1]}${accents[accented[2] ?? ""]}`.normalize("NFC");
      return name === "Lstrok" ? "Ł" : name === "lstrok" ? "ł" : name === "inodot" ? "ı" : whole;
    },
  );
}

export function decodePercent(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
