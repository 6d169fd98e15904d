import { useEffect, useState } from "react";
import { useSearch } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { leadName } from "#web/components/lead-words.ts";
import { ApiError } from "#web/data/api-error.ts";
import { useDrafts } from "#web/data/drafts.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { useTakeEntry } from "#web/data/take-entry.ts";
import { paths } from "#web/paths.ts";
import { showToast } from "#web/ui/toast.tsx";
import { askWhoGetsIt } from "./assign-after-save.tsx";
import { CreateLeadForm } from "./create-lead-form.tsx";
import { DraftStrip } from "./draft-strip.tsx";
import { blankDraft, CREATE_LEAD, type LeadDraft, nextDraft, sharedOf } from "./lead-draft.ts";
import { firstDraft, useReferralSession } from "./referral-session.ts";
import { useCopyStart } from "./use-copy-start.ts";
import { useNoteSaved } from "./use-note-saved.ts";
import type { FormIdentity, SavedLead } from "./use-save-lead.ts";

interface Round {
  identity: FormIdentity;
  initial: LeadDraft;
  untouched: LeadDraft;
}

/** Typing leads in, one after the other. Each gets a form of its own, so nothing of the last one lingers. */
export function CreateLeadPage() {
  const { session, store } = useReferralSession();
  const [round, setRound] = useState(() => roundOf(firstDraft(session)));
  const noteSaved = useNoteSaved();
  const { drafts, take, discard } = useDrafts<LeadDraft>(CREATE_LEAD);
  const wanted = new URLSearchParams(useSearch()).get("entry");
  const takeEntry = useTakeEntry();

  useEffect(() => {
    if (!wanted) return;
    let here = true;
    void takeEntry(wanted).then((entry) => {
      if (!here) return;
      navigate(paths.newLead(), { replace: true });
      if (!entry?.form) return;
      const values = { ...blankDraft(), ...(entry.form.values as LeadDraft) };
      const wasRefused = entry.state === "refused";
      const error = wasRefused && entry.error ? new ApiError(entry.error) : undefined;
      take(entry.form.id);
      setRound({
        identity: { id: entry.form.id, idempotencyKey: entry.key, error, wasRefused },
        initial: values,
        untouched: blankDraft(),
      });
    });
    return () => {
      here = false;
    };
  }, [wanted, takeEntry, take]);

  const following = (draft: LeadDraft) =>
    store.current() ? { ...blankDraft(), ...sharedOf(draft) } : nextDraft(draft);
  useCopyStart((initial) => setRound(roundOf(initial)));

  const onSaved = ({ draft, reply, another }: SavedLead, goTo: (address: string) => void) => {
    noteSaved(draft, reply.id);
    showToast({
      text: `Saved ${leadName({ ...draft, id: reply.id })}`,
      actions: [
        { label: "Open", onPress: () => navigate(paths.lead(reply.id)) },
        { label: "Assign", onPress: () => askWhoGetsIt(reply.id) },
      ],
    });
    if (another) setRound(roundOf(following(draft)));
    else goTo(paths.leads());
  };
  const onNext = (draft: LeadDraft) => {
    showToast({ text: `${leadName({ ...draft, id: 0 })} is kept on this device and goes out by itself` });
    setRound(roundOf(following(draft)));
  };
  return (
    <CreateLeadForm
      key={round.identity.id}
      {...round}
      onSaved={onSaved}
      onNext={onNext}
      before={
        <DraftStrip
          drafts={drafts}
          onDiscard={discard}
          onKeep={(draft) => {
            take(draft.key);
            const { key: id, idempotencyKey, values } = draft;
            setRound({
              identity: { id, idempotencyKey },
              initial: { ...blankDraft(), ...values },
              untouched: blankDraft(),
            });
          }}
        />
      }
    />
  );
}

function roundOf(initial: LeadDraft): Round {
  const key = newIdempotencyKey();
  return { identity: { id: key, idempotencyKey: key }, initial, untouched: initial };
}
