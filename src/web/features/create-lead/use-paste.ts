import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useEffect, useRef, useState } from "react";
import { type FieldPath, type FieldPathValue, get, useFormContext } from "react-hook-form";
import { personName } from "#web/components/lead-words.ts";
import { partnerChoice } from "#web/components/partner-field.tsx";
import { useHandedPaste } from "#web/components/pasted-text.ts";
import { fetchCatalog, fetchPartnerContacts } from "#web/data/catalog.ts";
import { announce } from "#web/ui/live-region.tsx";
import { useDraftWatch } from "./draft-watch.ts";
import { labels } from "./label-of-input.ts";
import type { LeadDraft, Referrer } from "./lead-draft.ts";
import { type Choices, knownOf, type PastedField, pastedFields } from "./pasted-fields.ts";
import { filledWords } from "./pasted-words.ts";
import { readOnDemand } from "./read-on-demand.ts";

export interface Paste {
  text: string;
  /** `failed`: the reader could not be fetched. */
  state: "reading" | "filled" | "nothing" | "failed";
  fields: readonly PastedField[];
  /** Inputs that hold what the paste put there, by the person not yet changed or confirmed. */
  marked: ReadonlySet<string>;
  unused: readonly string[];
  /** How many leads the text holds besides this one. */
  more: number;
}

export interface PasteDesk {
  paste: Paste | null;
  take: (text: string) => void;
  /** Takes those and leaves the others; what stays has been looked at. */
  confirm: (taken: ReadonlySet<PastedField>) => void;
  undo: () => void;
}

export const PasteContext = createContext<PasteDesk | null>(null);

export function usePasteDesk(): PasteDesk {
  const desk = use(PasteContext);
  if (!desk) throw new Error("Outside the form");
  return desk;
}

/** Where an input's value was read, while that is still its value: "From the signature, line 2". */
export function usePasted(input: string): string | undefined {
  const paste = use(PasteContext)?.paste;
  return paste?.marked.has(input) ? paste.fields.find((field) => field.input === input)?.from : undefined;
}

/** Reads pasted texts into the form: fills what nobody has typed, says what it did, and takes it back. */
export function usePaste(): PasteDesk {
  const form = useFormContext<LeadDraft>();
  const watch = useDraftWatch();
  const client = useQueryClient();
  const [paste, setPaste] = useState<Paste | null>(null);
  const latest = useRef(paste);
  latest.current = paste;

  const set = useCallback(
    (input: string, value: unknown) => {
      const name = input as FieldPath<LeadDraft>;
      form.setValue(name, value as FieldPathValue<LeadDraft, typeof name>);
    },
    [form],
  );
  const put = useCallback(
    (fields: readonly PastedField[], which: "value" | "before") => {
      for (const field of fields) for (const one of field.sets) set(one.input, one[which]);
      void watch.update();
    },
    [set, watch],
  );
  const takeBack = useCallback(() => {
    const now = latest.current;
    if (!now) return;
    put(
      now.fields.filter((field) => field.taken && holds(watch.draft(), field)),
      "before",
    );
  }, [put, watch]);

  const take = useCallback(
    async (text: string) => {
      takeBack();
      const begun: Paste = { text, state: "reading", fields: [], marked: new Set(), unused: [], more: 0 };
      setPaste(begun);
      const choices = await choicesOf(client);
      const reading = await readOnDemand(text, knownOf(choices)).catch(() => undefined);
      if (!reading) {
        setPaste({ ...begun, state: "failed" });
        return;
      }
      const fields = pastedFields(reading, watch.draft(), choices);
      if (fields.length === 0) {
        setPaste({ ...begun, state: "nothing" });
        announce("Nothing in this text could be used. Nothing was filled.");
        return;
      }
      const taken = fields.filter((field) => field.taken);
      put(taken, "value");
      const filled: Paste = {
        ...begun,
        state: "filled",
        fields,
        marked: inputsOf(taken),
        unused: reading.unused,
        more: Math.max(0, (reading.rows?.length ?? 1) - 1),
      };
      setPaste(filled);
      announce(filledWords(filled));
      const partner = watch.draft().partner;
      if (!partner?.ids || watch.draft().referrer) return;
      const contacts = await fetchPartnerContacts(client, partner.ids.partnership).catch(() => []);
      const lower = text.toLowerCase();
      const contact = contacts.find(({ email }) => email !== "" && lower.includes(email.toLowerCase()));
      if (!contact || watch.draft().referrer) return;
      const value: Referrer = { userId: contact.user_id, name: personName(contact), email: contact.email };
      const field: PastedField = {
        input: "referrer",
        label: labels.referrer,
        shown: value.name,
        from: `From their address ${contact.email}`,
        source: contact.email,
        sets: [{ input: "referrer", value, before: null }],
        taken: true,
      };
      put([field], "value");
      setPaste((now) =>
        now?.text === text
          ? { ...now, fields: [...now.fields, field], marked: new Set([...now.marked, "referrer"]) }
          : now,
      );
    },
    [client, put, takeBack, watch],
  );

  const takeOne = useCallback((text: string) => void take(text), [take]);
  useHandedPaste(takeOne);

  // What the person changes is theirs from then on.
  useEffect(
    () =>
      watch.subscribe(() => {
        const now = latest.current;
        if (!now || now.marked.size === 0) return;
        const { draft } = watch.current();
        const kept = now.fields.filter((field) => field.input && now.marked.has(field.input));
        const still = inputsOf(kept.filter((field) => holds(draft, field)));
        if (still.size < now.marked.size) setPaste({ ...now, marked: still });
      }),
    [watch],
  );

  const confirm = (taken: ReadonlySet<PastedField>) => {
    if (!paste) return;
    const left = paste.fields.filter((field) => field.taken && !taken.has(field));
    put(left, "before");
    put(
      paste.fields.filter((field) => !field.taken && taken.has(field)),
      "value",
    );
    const fields = paste.fields.map((field) => ({ ...field, taken: taken.has(field) }));
    setPaste({ ...paste, fields, marked: new Set() });
  };
  const undo = () => {
    takeBack();
    setPaste(null);
    announce("Paste undone");
  };
  return { paste, take: takeOne, confirm, undo };
}

async function choicesOf(client: QueryClient): Promise<Choices> {
  const { partnerships, customFields, ...lists } = await fetchCatalog(client);
  const partners = partnerships.map((one) => ({ ...partnerChoice(one), website: one.partner.website_url }));
  return { ...lists, partners, definitions: customFields };
}

function inputsOf(fields: readonly PastedField[]) {
  return new Set(fields.flatMap(({ input }) => (input === null ? [] : [input])));
}

/** Whether the form still has what the paste put there. */
function holds(draft: LeadDraft, { sets: [main] }: PastedField) {
  return main !== undefined && JSON.stringify(get(draft, main.input)) === JSON.stringify(main.value);
}
