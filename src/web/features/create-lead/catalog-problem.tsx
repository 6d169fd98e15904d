import {
  useAttributions,
  useCampaigns,
  useCustomFields,
  usePartnerships,
  useTags,
} from "#web/data/catalog.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";

/** Says when something to choose from could not be loaded. What is there can still be filled in. */
export function CatalogProblem() {
  const lists = [
    { what: "partners", ...usePartnerships() },
    { what: "tags", ...useTags() },
    { what: "custom fields", ...useCustomFields() },
    { what: "attribution labels", ...useAttributions() },
    { what: "campaigns", ...useCampaigns() },
  ].filter(({ isError, data }) => isError && data === undefined);
  if (lists.length === 0) return null;
  const names = lists.map(({ what }) => what);
  const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const retrying = lists.some(({ isFetching }) => isFetching);
  return (
    <Banner
      tone="warn"
      title={`The ${listed} could not be loaded.`}
      className="mt-4"
      actions={
        <Button
          size={28}
          busy={retrying && "Trying"}
          onClick={() => {
            for (const { refetch } of lists) void refetch();
          }}
        >
          Try again
        </Button>
      }
    >
      The rest of the form works, and what you type stays.
    </Banner>
  );
}
