// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because only the rows in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to its row
import clsx from "clsx";
import { memo } from "react";
import type { LeadRow as Lead } from "#contract/lead.ts";
import { AvatarRow } from "#web/components/avatar.tsx";
import { personName } from "#web/components/lead-words.ts";
import type { Column, Layout, NumberField } from "./columns.ts";
import {
  CompanyCell,
  ContactCell,
  NumberCell,
  PartnerCell,
  PeopleCell,
  SourceCell,
  StatusCell,
  TagsCell,
  UpdatedCell,
} from "./lead-cells.tsx";

export interface LeadRowProps {
  lead: Lead;
  /** Place among all rows, from 0. */
  index: number;
  layout: Layout;
  numberField: NumberField | undefined;
  cursor: boolean;
  waiting: boolean;
}

/** The id of a row's element, for the cursor to point at and menus to hang on. */
export function rowId(leadId: number) {
  return `lead-${leadId}`;
}

/** One lead. Presses are heard by the table, so a row has no handlers and draws again only when its lead changes. */
export const LeadRow = memo(function LeadRow(props: LeadRowProps) {
  const { lead, index, layout, cursor } = props;
  return (
    <div
      role="row"
      id={rowId(lead.id)}
      data-index={index}
      data-cursor={cursor ? "" : undefined}
      // The heads are row 1.
      aria-rowindex={index + 2}
      className="row absolute inset-x-0 grid items-center border-line border-b px-4"
      style={{
        // Each at its own place, so that the rows that stay are neither laid out nor painted again while scrolling.
        top: `${(index * layout.rowHeight) / 16}rem`,
        height: `${layout.rowHeight / 16}rem`,
        contain: "strict",
        gridTemplateColumns: layout.template,
        columnGap: "0.75rem",
      }}
    >
      {layout.stacked ? <StackedCells {...props} /> : layout.columns.map((column) => cell(column, props))}
    </div>
  );
});

function cell(column: Column, props: LeadRowProps) {
  return (
    <div
      key={column.id}
      role="gridcell"
      className={clsx("min-w-0", column.end && "truncate text-end")}
      data-cell={column.id}
    >
      {content(column, props)}
    </div>
  );
}

function content({ id }: Column, { lead, layout, numberField, waiting }: LeadRowProps) {
  switch (id) {
    case "company":
      return <CompanyCell lead={lead} />;
    case "contact":
      return <ContactCell lead={lead} />;
    case "status":
      return <StatusCell lead={lead} waiting={waiting} />;
    case "partner":
      return <PartnerCell lead={lead} />;
    case "tags":
      return <TagsCell tags={lead.tags} room={layout.tagRoom} />;
    case "people":
      return <PeopleCell lead={lead} />;
    case "source":
      return <SourceCell lead={lead} />;
    case "number":
      return <NumberCell lead={lead} field={numberField} />;
    case "updated":
      return <UpdatedCell lead={lead} />;
  }
}

/** Two lines: who and how much, then where it stands, with whom and since when. */
function StackedCells({ lead, numberField, waiting }: LeadRowProps) {
  const people = lead.assigned_users.map((person) => ({ id: person.id, name: personName(person) }));
  return (
    <>
      <div role="gridcell" className="touch:text-lg min-w-0 self-end text-base" data-cell="company">
        <CompanyCell lead={lead} />
      </div>
      <div role="gridcell" className="touch:text-lg self-end text-end text-base text-ink-2">
        <NumberCell lead={lead} field={numberField} />
      </div>
      <div
        role="gridcell"
        className="flex min-w-0 items-center gap-4 self-start text-ink-2"
        data-cell="status"
      >
        <span className="flex-none">
          <StatusCell lead={lead} waiting={waiting} />
        </span>
        <PartnerCell lead={lead} />
      </div>
      <div role="gridcell" className="flex items-center justify-end gap-2 self-start" data-cell="people">
        {people.length > 0 ? <AvatarRow people={people} /> : null}
        <UpdatedCell lead={lead} />
      </div>
    </>
  );
}
