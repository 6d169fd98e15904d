/** The text of UTF-8 bytes, or of Latin-1 bytes when they are not UTF-8. */
export function textOfBytes(bytes: number[]): string {
  return utf8(bytes) ?? bytes.map((byte) => String.fromCharCode(byte)).join("");
}

/** Bytes of a quoted-printable run such as "=C3=84"; other characters stand for themselves. */
export function quotedPrintableBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = /^=[0-9A-Fa-f]{2}/.exec(text.slice(at, at + 3));
    if (hex) {
      bytes.push(Number.parseInt(text.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(text.charCodeAt(at) & 0xff);
  }
  return bytes;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function base64Bytes(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
      bits &= (1 << held) - 1;
    }
  }
  return bytes;
}

function utf8(bytes: number[]): string | undefined {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1;
    if (more < 0 || lead > 0xf4 || at + more >= bytes.length) return undefined;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next];
      if (byte === undefined || byte >> 6 !== 2) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
    at += more + 1;
  }
  return text;
}
