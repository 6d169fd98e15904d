import { type FormEvent, useState } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { parseNumber } from "#web/ui/format-number.ts";
import { Popover } from "#web/ui/popover.tsx";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { FieldWish } from "./list-address.ts";

export interface FieldFilterProps {
  field: CustomFieldDefinition;
  value: FieldWish["value"] | undefined;
  anchor: Element;
  onClose: () => void;
  onChange: (value: FieldWish["value"] | undefined) => void;
}

/** Picks the value of a custom field that leads must have. */
export function FieldFilter(props: FieldFilterProps) {
  const { field, value, anchor, onClose, onChange } = props;
  const held = (value as Record<string, unknown> | undefined)?.[field.type];
  const menu = { open: true, anchor, onClose, label: field.label };
  if (field.type === "boolean") {
    return (
      <SearchMenu
        {...menu}
        items={[
          { id: "yes", label: "Yes", checked: held === true },
          { id: "no", label: "No", checked: held === false },
        ]}
        onPick={(id) => onChange({ boolean: id === "yes" })}
      />
    );
  }
  if (field.type === "select" || field.type === "multi_select") {
    const multiple = field.type === "multi_select";
    const picked = Array.isArray(held) ? (held as number[]) : held === undefined ? [] : [held as number];
    const pick = (id: number) => {
      if (!multiple) return onChange({ select: id });
      const next = picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id];
      return onChange(next.length > 0 ? { multi_select: next } : undefined);
    };
    return (
      <SearchMenu
        {...menu}
        multiple={multiple}
        items={(field.options ?? []).map((option) => ({
          id: String(option.id),
          label: option.label,
          checked: picked.includes(option.id),
        }))}
        onPick={(id) => pick(Number(id))}
      />
    );
  }
  return <TypedFilter {...props} held={held === undefined ? "" : String(held)} />;
}

function TypedFilter({ field, anchor, onClose, onChange, held }: FieldFilterProps & { held: string }) {
  const [text, setText] = useState(held);
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    const number = parseNumber(typed);
    if (field.type === "number" && number !== undefined && Number.isNaN(number)) {
      setFault("Type a number.");
      return;
    }
    onClose();
    if (typed === "") onChange(undefined);
    else if (field.type === "number") onChange({ number: number ?? 0 });
    else if (field.type === "date") onChange({ date: typed });
    else onChange({ text: typed });
  };
  const Input = field.type === "date" ? DateField : TextField;
  return (
    <Popover
      open
      role="dialog"
      aria-label={field.label}
      anchor={anchor}
      onClose={onClose}
      sheet
      className="w-64"
      onOpened={(popover) => popover.querySelector("input")?.focus({ preventScroll: true })}
    >
      <form onSubmit={submit} className="flex flex-col gap-3 p-3">
        <Input
          label={`${field.label} is`}
          size={32}
          error={fault}
          value={text}
          inputMode={field.type === "number" ? "decimal" : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="primary" className="self-end" keys={["Enter"]}>
          Filter
        </Button>
      </form>
    </Popover>
  );
}
