/** One of the eight hues of the tokens. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

// Whole class names, because Tailwind finds classes by reading the source.
const inked: Record<Hue, string> = {
  1: "bg-hue-1-tint text-hue-1-ink",
  2: "bg-hue-2-tint text-hue-2-ink",
  3: "bg-hue-3-tint text-hue-3-ink",
  4: "bg-hue-4-tint text-hue-4-ink",
  5: "bg-hue-5-tint text-hue-5-ink",
  6: "bg-hue-6-tint text-hue-6-ink",
  7: "bg-hue-7-tint text-hue-7-ink",
  8: "bg-hue-8-tint text-hue-8-ink",
};

const dots: Record<Hue, string> = {
  1: "bg-hue-1",
  2: "bg-hue-2",
  3: "bg-hue-3",
  4: "bg-hue-4",
  5: "bg-hue-5",
  6: "bg-hue-6",
  7: "bg-hue-7",
  8: "bg-hue-8",
};

/** Tint and ink of a letter on its ground. */
export function hueInk(hue: Hue) {
  return inked[hue];
}

/** Fill of a dot. */
export function hueDot(hue: Hue) {
  return dots[hue];
}

/** The same hue for the same name, everywhere and for ever. */
export function hueOfName(name: string): Hue {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  return (((hash >>> 0) % 8) + 1) as Hue;
}

/** Neighbouring numbers get different hues. */
export function hueOfNumber(id: number): Hue {
  return ((Math.abs(Math.trunc(id)) % 8) + 1) as Hue;
}

// The angle of each hue on the colour wheel, from the light theme's values; 8 is grey and has none.
const angles: readonly (readonly [Hue, number])[] = [
  [1, 217],
  [2, 189],
  [3, 146],
  [4, 67],
  [5, 20],
  [6, 346],
  [7, 275],
];

/** The nearest of the eight hues to a colour somebody else chose ("#e3a008"); grey for greys and for no colour. */
export function hueOfColour(colour: string | null | undefined): Hue {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/i.exec(colour ?? "");
  const full = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/i.exec(colour ?? "")?.slice(1);
  if (!full) return 8;
  const [red = 0, green = 0, blue = 0] = full.map((part) => Number.parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 26 || spread / most < 0.16) return 8;
  const angle =
    most === red
      ? ((green - blue) / spread) * 60
      : most === green
        ? ((blue - red) / spread) * 60 + 120
        : ((red - green) / spread) * 60 + 240;
  const away = ([, at]: readonly [Hue, number]) => {
    const distance = Math.abs(((angle + 360) % 360) - at);
    return Math.min(distance, 360 - distance);
  };
  return angles.reduce((best, next) => (away(next) < away(best) ? next : best))[0];
}
