/** One telephone number, without what callers from elsewhere dial before it. */
export interface PhoneNumber {
  /** Digits after the country's and the trunk prefix. */
  readonly national: string;
  /** The country's digits if the number says them. */
  readonly country: string | undefined;
  /** A direct extension behind the number, if written apart. */
  readonly extension: string | undefined;
}

const twoDigit =
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
const oneOrTwo = new Set(["1", "7", ...twoDigit.split(" ")]);

/** The country's digits at the start of an international number. All other countries have three. */
function countryOf(digits: string): string {
  const [one, two] = [digits.slice(0, 1), digits.slice(0, 2)];
  if (oneOrTwo.has(one)) return one;
  return oneOrTwo.has(two) ? two : digits.slice(0, 3);
}

const extensionMark =
  /\s*(?:,|;)?\s*(?:\bext(?:ension)?\b\.?|\bx|#|durchwahl|\bdw\b\.?|\bposte\b|\bint(?:erno)?\b\.?|\banexo\b|\bramal\b|\bwew(?:n)?\b\.?|\bdahili\b|\btoestel\b|\banknytning\b|内线|内線|分机)\s*[:.]?\s*(\d{1,6})\s*$/iu;

/** Prefixes dialled inside a country, where they are not the plain 0: Russia's 8, Hungary's 06, Mexico's 01. */
function withoutTrunk(digits: string): string {
  const stripped = digits.replace(/^0+/, "");
  return digits.length === 11 && /^8[3-9]/.test(digits) ? digits.slice(1) : stripped;
}

function readOne(text: string): PhoneNumber | undefined {
  const extension = extensionMark.exec(text);
  const main = (extension ? text.slice(0, extension.index) : text).replace(/\(0\)/g, "");
  const digits = main.replace(/\D/g, "");
  if (digits.length < 6 || digits.length > 17) return undefined;
  const international = /^\D*\+/.test(main)
    ? digits
    : /^00[1-9]/.test(digits)
      ? digits.slice(2)
      : /^011[1-9]/.test(digits) && digits.length > 11
        ? digits.slice(3)
        : undefined;
  const country = international === undefined ? undefined : countryOf(international);
  const rest = country === undefined ? digits : (international ?? "").slice(country.length);
  const national = withoutTrunk(rest);
  return national.length < 5 ? undefined : { national, country, extension: extension?.[1] };
}

/** The numbers in a phone field; people type two with a stroke between. */
export function readPhones(text: string | null | undefined): PhoneNumber[] {
  const plain = (text ?? "").normalize("NFKC").trim();
  if (plain === "") return [];
  const parts = plain.split(/\s*(?:\/|;|\||,|\bor\b|\boder\b|\bou\b)\s*(?=[+(\d])/iu);
  const whole = parts.every((part) => part.replace(/\D/g, "").length >= 7) ? parts : [plain];
  return whole.map(readOne).filter((one) => one !== undefined);
}

/** True if both would ring at the same place. A country that only one of them names is taken to be the other's too. */
export function samePhone(a: PhoneNumber, b: PhoneNumber): boolean {
  if (a.extension && b.extension && a.extension !== b.extension) return false;
  if (a.country && b.country) return a.country === b.country && a.national === b.national;
  const [short, long] = a.national.length <= b.national.length ? [a, b] : [b, a];
  if (short.national === long.national) return true;
  if (short.national.length < 7 || !long.national.endsWith(short.national)) return false;
  const before = long.national.slice(0, long.national.length - short.national.length);
  // The country typed without its plus sign, perhaps with the trunk prefix behind it.
  const plain = before.replace(/0$/, "");
  if (long.country !== undefined) return false;
  return plain !== "" && countryOf(plain.padEnd(3, "0")).replace(/0+$/, "") === plain.replace(/0+$/, "");
}

/** What a number is looked up by: its end, which every way of writing it shares. */
export function phoneKey(phone: PhoneNumber): string {
  return phone.national.slice(-8);
}
