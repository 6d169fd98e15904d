import { LiveRegion } from "#web/ui/live-region.tsx";
import { ToastViewport } from "#web/ui/toast.tsx";
import { TooltipLayer } from "#web/ui/tooltip.tsx";

/** Tooltip, toast and the spoken line: mount once, beside whatever screen is shown. */
export function Overlays() {
  return (
    <>
      <ToastViewport />
      <TooltipLayer />
      <LiveRegion />
    </>
  );
}
