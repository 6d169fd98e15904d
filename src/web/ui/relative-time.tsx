import type { ComponentProps } from "react";
import { formatMoment, formatRelative } from "#web/ui/format-date.ts";
import { tooltip } from "#web/ui/tooltip.tsx";
import { useMinute } from "#web/ui/use-minute.ts";

/** How long ago, in few letters; the full time in a tooltip. Kept right minute by minute. */
export function RelativeTime({
  moment,
  ...props
}: Omit<ComponentProps<"time">, "dateTime"> & { moment: string }) {
  const now = useMinute();
  return (
    <time dateTime={moment} {...tooltip(formatMoment(moment))} {...props}>
      {formatRelative(moment, now)}
    </time>
  );
}
