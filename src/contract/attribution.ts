import * as z from "zod/mini";
import { id } from "./id.ts";
import { dateOrMoment } from "./text.ts";

/** Most touch points one lead may have. */
export const ATTRIBUTIONS_LIMIT = 100;

/** One touch point: which label (its id) and when. Without a date it happened now. */
export const attribution = z.object({ id, attributedDate: z.optional(dateOrMoment) });
export type Attribution = z.output<typeof attribution>;

export const attributions = z
  .array(attribution, { error: "Must be a list of attributions" })
  .check(z.maxLength(ATTRIBUTIONS_LIMIT, { error: `Must hold at most ${ATTRIBUTIONS_LIMIT} attributions` }));

/** A touch point as reads return it; `series` counts them from 1 in order of date. */
export const attributionReading = z.object({
  id: z.number(),
  label: z.string(),
  attributedDate: z.string(),
  series: z.number(),
});
export type AttributionReading = z.infer<typeof attributionReading>;
