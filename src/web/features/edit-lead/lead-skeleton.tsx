import type { ReactNode } from "react";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { FieldRow, FieldRows } from "./field-row.tsx";
import { Section } from "./section.tsx";

/** The head of a lead that is on its way: same places, real labels. */
export function HeadSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <span className="sr-only">Loading the lead</span>
      <div>
        <div className="flex h-7 items-center">
          <Skeleton className="h-4 w-56" />
        </div>
        <div className="flex h-5 items-center">
          <Skeleton className="h-2 w-80 max-w-full" />
        </div>
      </div>
      <Skeleton className="h-11.5 w-full" />
      <div className="flex gap-8">
        <Labelled label="Assignees">
          <Skeleton className="h-4 w-24" />
        </Labelled>
        <Labelled label="Tags">
          <Skeleton className="h-4 w-48" />
        </Labelled>
      </div>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-0.5 font-medium text-ink-2 text-xs">{label}</p>
      <div className="flex h-7 items-center">{children}</div>
    </div>
  );
}

const widths = ["w-28", "w-36", "w-44", "w-24"];

/** A section whose values are on their way. */
export function SectionSkeleton({ title, labels }: { title: string; labels: readonly string[] }) {
  return (
    <Section title={title}>
      <FieldRows>
        {labels.map((label, index) => (
          <FieldRow key={label} label={label}>
            <Skeleton className={`h-2 ${widths[index % widths.length]}`} />
          </FieldRow>
        ))}
      </FieldRows>
    </Section>
  );
}
