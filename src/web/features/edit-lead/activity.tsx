import { useId, useState } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { Button } from "#web/ui/button.tsx";
import { SegmentedControl } from "#web/ui/segmented-control.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { ActivityEntry } from "./activity-entry.tsx";
import { type ActivityFilter, filterActivity } from "./activity-words.ts";
import type { LeadHistory } from "./use-lead-screen.ts";

export type ActivityProps = {
  history: LeadHistory;
  definitions: readonly CustomFieldDefinition[];
  /** The partner that got a copy when the lead was created. */
  copyFor: string | undefined;
  /** How many entries are shown at first; all that are loaded without it. */
  first?: number;
  /** Leaves out the choice of what is shown. */
  plain?: boolean;
};

const filters = [
  { value: "all", label: "All" },
  { value: "fields", label: "Field changes" },
  { value: "partner", label: "Partner" },
] as const;

const nothing: Record<ActivityFilter, string> = {
  all: "Nothing has happened yet.",
  fields: "No field was changed since the lead was created.",
  partner: "The partner has not changed anything.",
};

/** What happened to the lead, newest first. */
export function Activity({ history, definitions, copyFor, first, plain = false }: ActivityProps) {
  const [filter, setFilter] = useState<ActivityFilter>("all");
  const [limit, setLimit] = useState(first ?? Number.POSITIVE_INFINITY);
  const { entries, hasNextPage, isFetchingNextPage, error } = history;
  const listId = useId();
  if (!entries) {
    return error ? (
      <p className="flex items-center gap-2 text-ink-3">
        The activity could not be loaded.
        <Button size={28} onClick={() => void history.refetch()}>
          Try again
        </Button>
      </p>
    ) : (
      <ActivitySkeleton />
    );
  }
  const found = filterActivity(entries, filter);
  const shown = found.slice(0, limit);
  const more = found.length > shown.length || hasNextPage;
  const showMore = () => {
    if (found.length > shown.length) setLimit(Number.POSITIVE_INFINITY);
    else void history.fetchNextPage();
  };
  return (
    <div>
      {plain ? null : (
        <SegmentedControl
          size={28}
          aria-label="Show"
          className="mb-3"
          options={filters}
          value={filter}
          onValueChange={setFilter}
        />
      )}
      {shown.length === 0 && !hasNextPage ? <p className="text-ink-3">{nothing[filter]}</p> : null}
      <ol id={listId} className="flex flex-col gap-3.5">
        {shown.map((entry) => (
          <ActivityEntry key={entry.id} entry={entry} definitions={definitions} copyFor={copyFor} />
        ))}
      </ol>
      {more ? (
        <Button
          size={28}
          variant="ghost"
          className="mt-3"
          aria-controls={listId}
          busy={isFetchingNextPage && "Loading"}
          onClick={showMore}
        >
          Show more
        </Button>
      ) : null}
    </div>
  );
}

function ActivitySkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      {[36, 28, 40].map((width) => (
        <div key={width} className="flex items-center gap-2.5">
          <Skeleton className="size-5" />
          <Skeleton className={width === 36 ? "h-2 w-36" : width === 28 ? "h-2 w-28" : "h-2 w-40"} />
        </div>
      ))}
    </div>
  );
}
