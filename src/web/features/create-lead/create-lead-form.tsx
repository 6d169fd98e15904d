import { type FormEvent, useEffect, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { useCustomFields, usePartnerCustomFields } from "#web/data/catalog.ts";
import { paths } from "#web/paths.ts";
import { focusField } from "#web/ui/focus-field.ts";
import { AssociationSection } from "./association-section.tsx";
import { AttributionSection } from "./attribution-section.tsx";
import { CatalogProblem } from "./catalog-problem.tsx";
import { leftToDo } from "./checks-panel.tsx";
import { ContactSection } from "./contact-section.tsx";
import { CreateLeadFrame } from "./create-lead-frame.tsx";
import { CustomFieldsSection } from "./custom-fields-section.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { DraftWatch, DraftWatchContext, type LeadForm, useDraftWatch } from "./draft-watch.ts";
import { FORM_ID } from "./focus-next.ts";
import { IntegrationSection } from "./integration-section.tsx";
import { isTyped } from "./is-typed.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { PartnerCopySection } from "./partner-copy-section.tsx";
import { ProblemBanner } from "./problem-banner.tsx";
import { TagsSection } from "./tags-section.tsx";
import { useFormKeys } from "./use-form-keys.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { type SavedLead, useSaveLead } from "./use-save-lead.ts";

export type CreateLeadFormProps = {
  /** What the inputs hold at first. */
  initial: LeadDraft;
  /** The lead is stored. `goTo` leaves the form without asking. */
  onSaved: (saved: SavedLead, goTo: (address: string) => void) => void;
};

/** One lead being typed: form state, checks, saving, and the ways out. */
export function CreateLeadForm({ initial, onSaved }: CreateLeadFormProps) {
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
  const guard = useLeaveGuard(() => isTyped(watch.draft(), initial));
  const { save, problem, saving } = useSaveLead(form, watch, (saved) => onSaved(saved, guard.goTo));
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
        <CreateLeadFrame
          saving={saving}
          refused={problem !== null}
          onClose={close}
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
          >
            {problem ? <ProblemBanner problem={problem} onGo={goTo} /> : null}
            <CatalogProblem />
            <ContactSection />
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
        <DiscardDialog open={guard.asking} onStay={guard.stay} onLeave={guard.leave} />
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
  useEffect(
    () => watch.setDefinitions({ own, partner: partner ? theirs : none }),
    [watch, own, partner, theirs],
  );
  return null;
}
