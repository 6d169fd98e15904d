/** Colours of the demo's tags, tiers and people; the eight hues the screens use for marks. */
export const demoHues = {
  blue: "#3B72C9",
  teal: "#0F8296",
  green: "#2D8A55",
  olive: "#768216",
  orange: "#C0561F",
  red: "#C2415F",
  violet: "#8A50B5",
  grey: "#66717C",
} as const;
export type DemoHue = keyof typeof demoHues;
