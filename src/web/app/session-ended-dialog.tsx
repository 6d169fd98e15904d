import { ShieldCheck } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { Me } from "#contract/session.ts";
import { personName } from "#web/components/lead-words.ts";
import { useWaitingCount } from "#web/data/leads.ts";
import { SignInForm } from "#web/features/sign-in/sign-in-form.tsx";
import { paths } from "#web/paths.ts";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";

/** Asks for sign-in above the page. There is no way around it, because the page below can do nothing meanwhile. */
export function SessionEndedDialog({ me, onSignedIn }: { me: Me; onSignedIn: (me: Me) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const waiting = useWaitingCount();
  // Before the form inside puts the focus into its input.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="session-ended"
      className="dialog on-raised p-5"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="session-ended" className="font-semibold text-lg">
        Your session has ended
      </h2>
      <p className="mb-4 text-ink-2">
        Sign in again as {personName(me.user)} and you are back where you were.
      </p>
      <SignInForm
        onSignedIn={onSignedIn}
        submitLabel="Sign in and go on"
        note={
          <p className="flex items-start gap-2.5 text-ink-2 text-xs">
            <ShieldCheck className="text-ok" />
            <span>
              Everything you typed is kept
              {waiting > 0
                ? `, and ${formatCount(waiting, "change")} ${waiting === 1 ? "waits" : "wait"} to be sent`
                : ""}
              . Someone else signing in here will not see it.
            </span>
          </p>
        }
        beside={
          <Button variant="ghost" onClick={() => location.replace(paths.signIn())}>
            Sign out
          </Button>
        }
      />
    </dialog>
  );
}
