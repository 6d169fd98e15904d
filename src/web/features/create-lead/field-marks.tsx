import { Pin } from "lucide-react";
import { PastedMark } from "./pasted-mark.tsx";
import { useReferralSession } from "./referral-session.ts";

/** Beside the label of an input that a session keeps for every lead. */
export function PinMark() {
  const { session } = useReferralSession();
  return session ? (
    <Pin className="size-3.5 text-honey-ink" role="img" aria-label="Pinned" aria-hidden={false} />
  ) : null;
}

/** What is to be said of a picker's value: that it is pinned, that a paste filled it. */
export function FieldMarks({ input }: { input: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <PastedMark input={input} />
      <PinMark />
    </span>
  );
}
