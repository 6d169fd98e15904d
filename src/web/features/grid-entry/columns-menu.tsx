import { Columns3 } from "lucide-react";
import { useRef, useState } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu } from "#web/ui/menu.tsx";
import { keyOfField } from "./grid-columns.ts";

export type ColumnsMenuProps = {
  /** The fields that may be shown or not. */
  fields: readonly CustomFieldDefinition[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
};

/** Which optional fields have a column. */
export function ColumnsMenu({ fields, shown, onChange }: ColumnsMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (fields.length === 0) return null;
  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        icon={<Columns3 />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Columns
      </Button>
      <Menu
        label="Columns"
        open={open}
        anchor={button.current}
        onClose={() => setOpen(false)}
        items={fields.map((field) => ({
          id: keyOfField(field),
          label: field.label,
          checked: shown.includes(keyOfField(field)),
          multiple: true,
        }))}
        onPick={(key) => onChange(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key])}
      />
    </>
  );
}
