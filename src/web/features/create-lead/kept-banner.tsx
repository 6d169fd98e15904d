import { CloudUpload } from "lucide-react";
import { useEffect, useRef } from "react";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";

/** Nobody answered: the lead waits on this device, and typing can go on. It takes the focus to its one button. */
export function KeptBanner({ onNext }: { onNext: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Banner
      ref={ref}
      tabIndex={-1}
      tone="warn"
      icon={<CloudUpload className="text-warn" />}
      title={`${location.host} does not answer.`}
      className="mt-4 outline-offset-2"
      actions={<Button onClick={onNext}>Go on with the next lead</Button>}
    >
      This lead is kept on this device and goes out when the server answers. It cannot be stored twice.
    </Banner>
  );
}
