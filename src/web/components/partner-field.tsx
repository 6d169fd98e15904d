import { Medal } from "lucide-react";
import type { ReactNode, Ref } from "react";
import type { PartnerType } from "#contract/custom-field.ts";
import type { Partnership } from "#contract/partnership.ts";
import { LetterLogo } from "#web/components/letter-logo.tsx";
import { usePartnerships } from "#web/data/catalog.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { formatCount } from "#web/ui/format-number.ts";

/** A partner as picked by name. */
export interface PartnerChoice {
  name: string;
  /** The three ids that mean this partner; null for one who is not on Waggle yet. */
  ids: { row: number; partnership: number; company: number } | null;
  /** Null for one not on file: they may be anything. */
  type: PartnerType | null;
  tier: string | null;
  category: string | null;
  leads: number;
}

/** A partnership as the picker holds it. */
export function partnerChoice({
  id,
  partnership,
  partner,
  tier,
  category,
  leads_count,
}: Partnership): PartnerChoice {
  return {
    name: partner.name,
    ids: { row: id, partnership: partnership.id, company: partner.id },
    type: partnership.partner_type,
    tier: tier?.label ?? null,
    category: category?.label ?? null,
    leads: leads_count,
  };
}

export type PartnerFieldProps = {
  value: PartnerChoice | null;
  onValueChange: (value: PartnerChoice | null) => void;
  /** One was picked by Enter or a press: the moment to move on. */
  onPicked?: () => void;
  /** Only partners of this kind are offered. */
  type: PartnerType;
  name?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** A partner, found by name. The last row takes what was typed as the name of a partner who is not on file. */
export function PartnerField({ value, onValueChange, onPicked, type, ...input }: PartnerFieldProps) {
  const { data, isPending } = usePartnerships();
  const options = (data ?? []).map(partnerChoice).filter((choice) => choice.type === type);
  return (
    <Combobox<PartnerChoice>
      {...input}
      options={options}
      loading={isPending}
      getKey={({ ids, name }) => ids?.row ?? name}
      getText={({ name }) => name}
      value={value}
      onValueChange={onValueChange}
      onPicked={onPicked}
      placeholder="Find by name"
      groupText={(query) => (query ? `Partners matching “${query}”` : "Partners")}
      emptyText="No partner of this name on Waggle."
      leading={value ? <LetterLogo name={value.name} /> : null}
      trailing={value ? <Standing choice={value} /> : null}
      renderOption={(choice, text) => <PartnerRow choice={choice} text={text} />}
      create={{
        text: (query) => `Add “${query}” as a partner not on Waggle yet`,
        onCreate: (name) => {
          onValueChange({ name, ids: null, type: null, tier: null, category: null, leads: 0 });
          onPicked?.();
        },
      }}
    />
  );
}

function Standing({ choice }: { choice: PartnerChoice }) {
  if (!choice.ids) return <span>Not on Waggle yet</span>;
  return (
    <>
      {choice.tier ? <Tier label={choice.tier} /> : null}
      {choice.category ? <span className="ms-4 max-sm:hidden">{choice.category}</span> : null}
    </>
  );
}

function Tier({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <Medal className="size-3.5" />
      {label}
    </span>
  );
}

function PartnerRow({ choice, text }: { choice: PartnerChoice; text: ReactNode }) {
  return (
    <>
      <LetterLogo name={choice.name} />
      <span className="min-w-0 flex-1 truncate">{text}</span>
      <span className="w-20 flex-none text-ink-2 text-xs">
        {choice.tier ? <Tier label={choice.tier} /> : null}
      </span>
      <span className="w-28 flex-none truncate text-ink-3 text-xs max-sm:hidden">{choice.category}</span>
      <span className="w-20 flex-none text-end text-ink-3 text-xs tabular-nums max-sm:hidden">
        {formatCount(choice.leads, "lead")}
      </span>
    </>
  );
}
