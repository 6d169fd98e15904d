import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { storageTrouble } from "#web/data/browser-storage.ts";
import { useCustomFields, usePartnerCustomFields } from "#web/data/catalog.ts";
import { useDraft } from "#web/data/use-draft.ts";
import { paths } from "#web/paths.ts";
import { focusField } from "#web/ui/focus-field.ts";
import { showToast } from "#web/ui/toast.tsx";
import { AssociationSection } from "./association-section.tsx";
import { AttributionSection } from "./attribution-section.tsx";
import { CatalogProblem } from "./catalog-problem.tsx";
import { leftToDo } from "./checks-panel.tsx";
import { ContactSection } from "./contact-section.tsx";
import { CreateLeadFrame } from "./create-lead-frame.tsx";
import { CustomFieldsSection } from "./custom-fields-section.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { DraftWatch, DraftWatchContext, type LeadForm, REST, useDraftWatch } from "./draft-watch.ts";
import { FORM_ID, focusNextDuplicate } from "./focus-next.ts";
import { IntegrationSection } from "./integration-section.tsx";
import { isTyped } from "./is-typed.ts";
import { KeptBanner } from "./kept-banner.tsx";
import { LeadChecksProvider } from "./lead-checks.tsx";
import { CREATE_LEAD, type LeadDraft } from "./lead-draft.ts";
import { PartnerCopySection } from "./partner-copy-section.tsx";
import { PasteProvider } from "./paste-provider.tsx";
import { PasteStrip, PasteZone } from "./paste-strip.tsx";
import { ProblemBanner } from "./problem-banner.tsx";
import { SessionBar } from "./session-bar.tsx";
import { TagsSection } from "./tags-section.tsx";
import { useFormKeys } from "./use-form-keys.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { type FormIdentity, type SavedLead, useSaveLead } from "./use-save-lead.ts";

export type CreateLeadFormProps = {
  identity: FormIdentity;
  /** What the inputs hold at first. */
  initial: LeadDraft;
  /** What they hold when nothing was typed: differs from `initial` where a draft is gone on with. */
  untouched: LeadDraft;
  /** The lead is stored. `goTo` leaves the form without asking. */
  onSaved: (saved: SavedLead, goTo: (address: string) => void) => void;
  /** It waits on this device, and the next one is wanted. */
  onNext: (draft: LeadDraft) => void;
  /** Above the form: other drafts. */
  before?: ReactNode;
};

/** One lead being typed: form state, checks, drafts, saving, and the ways out. */
export function CreateLeadForm(props: CreateLeadFormProps) {
  const { identity, initial, untouched, onSaved, onNext, before } = props;
  const [watch] = useState(() => new DraftWatch(initial));
  const form: LeadForm = useForm({
    defaultValues: initial,
    resolver: watch.resolver,
    mode: "onBlur",
    // Errors that show are checked again while typing, once the keys rest: see `DraftWatch`.
    reValidateMode: "onBlur",
    // The banner gets the focus.
    shouldFocusError: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form's methods stay the same, only its state changes
  useEffect(() => watch.follow(form), [watch]);
  const typed = () => isTyped(watch.draft(), untouched);
  const keeper = useDraft({
    form: CREATE_LEAD,
    id: identity.id,
    typing: () => watch.isTyping(),
    read: () => (typed() ? { values: watch.draft(), idempotencyKey: idempotencyKey() } : undefined),
  });
  // The watch speaks once the keys have rested for a while.
  useEffect(() => watch.subscribe(() => keeper.changed(REST)), [watch, keeper]);
  const guard = useLeaveGuard({
    asks: () => storageTrouble() !== undefined && !kept && typed(),
    warns: () => keeper.isLoose() && !kept && typed(),
    leaving: () => {
      if (kept || !typed()) return;
      void keeper.save();
      showToast({ text: "Draft kept on this device" });
    },
  });
  const { save, problem, kept, saving, idempotencyKey } = useSaveLead(form, watch, identity, {
    onSaved: (saved) => {
      keeper.end();
      onSaved(saved, guard.goTo);
    },
    onKept: (draft, another) => another && onNext(draft),
  });
  const [discarding, setDiscarding] = useState(false);
  const [folds, setFolds] = useState({ partnerCustom: false, integration: false });

  const goTo = (input: string) => {
    if (focusField(input)) return;
    // It lies in a closed part: that opens first, and has its inputs on the screen one frame later.
    const part = input.startsWith("partnerCustom") ? "partnerCustom" : "integration";
    setFolds((open) => ({ ...open, [part]: true }));
    requestAnimationFrame(() => focusField(input));
  };
  const nextMissing = async () => {
    const left = leftToDo(await watch.update()).map(({ input }) => input);
    const here = left.indexOf(document.activeElement?.id ?? "");
    const next = left[here + 1] ?? left[0];
    if (next) goTo(next);
  };
  const close = () => guard.leaveTo(paths.leads());
  useFormKeys({
    save: () => void save(false),
    saveAndNext: () => void save(true),
    nextMissing: () => void nextMissing(),
    nextDuplicate: focusNextDuplicate,
    close,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };

  return (
    <FormProvider {...form}>
      <DraftWatchContext value={watch}>
        <Definitions />
        <PasteProvider>
          <LeadChecksProvider>
            <CreateLeadFrame
              saving={saving}
              refused={problem !== null}
              onClose={close}
              onDiscard={() => (typed() ? setDiscarding(true) : close())}
              keeper={keeper}
              onSaveAndNext={() => void save(true)}
              onGo={goTo}
            >
              <form
                id={FORM_ID}
                noValidate
                aria-label="New lead"
                className="mx-auto max-w-222 px-8 pb-10 max-sm:px-4"
                onSubmit={onSubmit}
                onInput={({ target }) => watch.typed(target)}
                onBlur={({ target }) => watch.left(target)}
              >
                <SessionBar />
                {before}
                {kept ? <KeptBanner onNext={() => onNext(watch.draft())} /> : null}
                {problem ? <ProblemBanner problem={problem} onGo={goTo} /> : null}
                <CatalogProblem />
                <PasteZone>
                  <PasteStrip />
                  <ContactSection />
                </PasteZone>
                <AssociationSection />
                <TagsSection />
                <CustomFieldsSection />
                <PartnerCopySection
                  open={folds.partnerCustom}
                  onOpenChange={(open) => setFolds({ ...folds, partnerCustom: open })}
                />
                <AttributionSection />
                <IntegrationSection
                  open={folds.integration}
                  onOpenChange={(open) => setFolds({ ...folds, integration: open })}
                />
              </form>
            </CreateLeadFrame>
          </LeadChecksProvider>
        </PasteProvider>
        <DiscardDialog
          open={guard.asking || discarding}
          onStay={() => {
            setDiscarding(false);
            guard.stay();
          }}
          onLeave={() => {
            keeper.end();
            if (guard.asking) guard.leave();
            else guard.goTo(paths.leads());
          }}
        />
      </DraftWatchContext>
    </FormProvider>
  );
}

const none: readonly CustomFieldDefinition[] = [];

/** Tells the checks which custom fields there are, as soon as that is known and whenever the partner changes. */
function Definitions() {
  const watch = useDraftWatch();
  const partner = useWatch<LeadDraft, "partner">({ name: "partner" });
  const { data: own = none } = useCustomFields();
  const { data: theirs = none } = usePartnerCustomFields(partner?.ids?.row);
  useEffect(() => watch.know({ own, partner: partner ? theirs : none }), [watch, own, partner, theirs]);
  return null;
}
