/**
 * Mobile numbers known by their shape, where a country's plan has them apart. International ones are compared by their
 * digits; national ones as they are grouped in print, because 07 is mobile in one country and a town in the next.
 */
const international = [
  /^49(?:0)?1(?:5|6|7)\d{7,9}$/,
  /^43(?:0)?6[5-9]\d{5,10}$/,
  /^41(?:0)?7[4-9]\d{7}$/,
  /^33(?:0)?[67]\d{8}$/,
  /^44(?:0)?7\d{9}$/,
  /^34[67]\d{8}$/,
  /^39(?:0)?3\d{8,9}$/,
  /^31(?:0)?6\d{8}$/,
  /^32(?:0)?4[5-9]\d{7}$/,
  /^46(?:0)?7[02369]\d{7}$/,
  /^358(?:0)?(?:4\d|50)\d{4,8}$/,
  /^47[49]\d{7}$/,
  /^48(?:45|5\d|6[069]|7[2389]|88)\d{7}$/,
  /^90(?:0)?5\d{9}$/,
  /^61(?:0)?4\d{8}$/,
  /^64(?:0)?2\d{7,9}$/,
  /^81(?:0)?[789]0\d{8}$/,
  /^861[3-9]\d{9}$/,
  /^91[6-9]\d{9}$/,
  /^3519\d{8}$/,
  /^55\d{2}9\d{8}$/,
  /^353(?:0)?8[3-9]\d{7}$/,
  /^420[67]\d{8}$/,
  /^36(?:20|30|31|50|70)\d{7}$/,
  /^82(?:0)?10\d{8}$/,
];

const national = [
  /^01(?:5\d|6[0-3]|7\d)/,
  /^06(?:50|6\d|7[0678]|8[0189]|99)[ /]/,
  /^0[67](?:[ .-]\d{2}){4}$/,
  /^06[ -]\d/,
  /^0[67]\d{8}$/,
  /^07[4-9] \d{3} \d{2} \d{2}$/,
  /^07\d{3} ?\d{3} ?\d{3}$/,
  /^3[2-9]\d ?\d{3} ?\d{3,4}$/,
  /^04[5-9]\d[ /]/,
  /^04\d{2} \d{3} \d{3}$/,
  /^07[02369]\d?-/,
  /^0(?:4\d|50) \d/,
  /^0 ?\(?5\d{2}\)? \d{3} \d{2} ?\d{2}$/,
  /^0[789]0-?\d{4}-?\d{4}$/,
  /^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/,
  /^[6-9]\d{4}[ -]\d{5}$/,
  /^9\d{2} ?\d{3} ?\d{3}$/,
  /^[67]\d{2} ?\d{2,3} ?\d{2,3}(?: ?\d{2})?$/,
  /^\(?\d{2}\)? 9 ?\d{4}[ .-]\d{4}$/,
  /^08[3-9] \d{3} \d{4}$/,
  /^010-\d{4}-\d{4}$/,
];

export function mobileByShape(number: string): boolean {
  const text = number.replace(/\(0\)/, "").trim();
  if (/^(?:\+|00)/.test(text)) {
    const plain = text.replace(/^00/, "").replace(/\D+/g, "");
    return international.some((pattern) => pattern.test(plain));
  }
  return national.some((pattern) => pattern.test(text));
}

/** 0800, 1-800 and their like. */
export function tollFreeByShape(number: string): boolean {
  return /^(?:\+?1[\s.-]?)?\(?(?:800|888|877|866|855|844|833)\)?[\s.-]\d{3}|^0?800[\s/-]|^\+49\s?800|^1[38]00[\s-]|^0120[\s-]|^400-|^\+?\d{2}\s?\(?0?\)?800\s/.test(
    number.trim(),
  );
}
