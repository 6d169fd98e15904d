/** Letter by letter, as passports and mail addresses commonly have it. */
const letters: Record<string, string> = {
  ...table(
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya і i ї i є e ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ g ќ k ѕ z",
  ),
  ...table(
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
  ),
  ...table("ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ŋ n ı i ĸ k ŧ t ə e"),
};

const greekPairs: [RegExp, string][] = [
  [/ου/g, "u"],
  [/ευ/g, "ef"],
  [/αυ/g, "af"],
  [/μπ/g, "b"],
  [/ντ/g, "nt"],
  [/γκ/g, "gk"],
  [/γγ/g, "ng"],
  [/ει|οι/g, "i"],
  [/αι/g, "ai"],
];

function table(line: string): Record<string, string> {
  const words = line.split(" ");
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < words.length; at += 2) pairs.push([words[at] ?? "", words[at + 1] ?? ""]);
  return Object.fromEntries(pairs);
}

const syllables =
  "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゎwa ゔvu";
const kana = new Map(syllables.split(" ").map((pair) => [pair[0] ?? "", pair.slice(1)]));

function readKana(text: string): string {
  // Katakana lies 96 places behind hiragana.
  const hira = text.replace(/[\u30a1-\u30f4]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 96));
  let latin = "";
  for (let at = 0; at < hira.length; at++) {
    const one = hira[at] ?? "";
    if (one === "ー") continue;
    if (one === "っ") {
      latin += (kana.get(hira[at + 1] ?? "") ?? "")[0] ?? "";
      continue;
    }
    const read = kana.get(one);
    if (read === undefined) latin += one;
    else if ("ゃゅょ".includes(one) && /[a-z]i$/.test(latin)) {
      const head = latin.slice(0, -1);
      latin = head + (/(sh|ch|j)$/.test(head) ? read.slice(1) : read);
    } else if ("ぁぃぅぇぉ".includes(one) && /[a-z]u$/.test(latin)) latin = latin.slice(0, -1) + read;
    else latin += read;
  }
  // Long vowels are written in many ways; the plain one is common to all.
  return latin.replace(/ou|oo/g, "o").replace(/uu/g, "u");
}

const initials = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const finals = " k k k n n n t l k m p l l p l m p p t t ng t t k t p h".split(" ");

function readHangul(text: string): string {
  return text.replace(/[\uac00-\ud7a3]/g, (one) => {
    const at = one.charCodeAt(0) - 0xac00;
    const head = initials[Math.floor(at / 588)] ?? "";
    return head + (vowels[Math.floor((at % 588) / 28)] ?? "") + (finals[at % 28] ?? "");
  });
}

/** Cyrillic, Greek, kana, Hangul and letters with strokes in Latin letters; all else as it is. Expects lower case. */
export function transliterate(text: string): string {
  if (!/[^\0-\u024f]|[ßæøđðþłħŋıĸŧ]|œ/u.test(text)) return text;
  let latin = readHangul(text);
  // Also on its own: a lone prolonged sound mark stands in no block that the first letter tells.
  if (/[\u3041-\u30ff]/.test(latin)) latin = latin.replace(/[\u3041-\u30ff]+/g, readKana);
  if (/[α-ω]/.test(latin)) for (const [pair, read] of greekPairs) latin = latin.replace(pair, read);
  return latin.replace(/[^\0-\u007f]/gu, (one) => letters[one] ?? one);
}
