import { CircleHelp, Plus, Table2 } from "lucide-react";
import { lazy, type ReactNode, Suspense, useCallback, useMemo } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { leadListQuery } from "#contract/lead-list-address.ts";
import { loadingWords } from "#web/components/error-words.ts";
import { OfflineBanner } from "#web/components/offline-banner.tsx";
import { openShortcutHelp } from "#web/components/shortcut-help.tsx";
import { useCustomFields } from "#web/data/catalog.ts";
import { useSilentSince } from "#web/data/connection.ts";
import { useLeadCounts, useLeadList } from "#web/data/leads.ts";
import { paths, withPeek } from "#web/paths.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { formatCount, formatNumber } from "#web/ui/format-number.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { KeyHints } from "#web/ui/kbd.tsx";
import { Page } from "#web/ui/page.tsx";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";
import { TOUCH, useMedia } from "#web/ui/use-media.ts";
import { FilterBar } from "./filter-bar.tsx";
import { LeadTable } from "./lead-table.tsx";
import { hasFilters, readAddress, withoutFilters, withParts, withSort } from "./list-address.ts";
import { SortMenu } from "./sort-menu.tsx";
import { ViewTabs } from "./view-tabs.tsx";

const NoLeads = lazy(async () => ({ default: (await import("./no-leads.tsx")).NoLeads }));

export interface PeekProps {
  leadId: number;
  position?: { index: number; total: number };
  onStep: (delta: number) => void;
  onClose: () => void;
  onOpen: () => void;
}

const hints = [
  { keys: ["J", "K"], label: "Move" },
  { keys: ["Space"], label: "Peek" },
  { keys: ["Enter"], label: "Open" },
  { keys: ["S"], label: "Status" },
  { keys: ["A"], label: "Assign" },
  { keys: ["T"], label: "Tags" },
  { keys: ["C"], label: "New lead" },
  { keys: ["?"], label: "All shortcuts" },
];

/** The list of leads. All it is asked for stands in the address; `peek` draws the lead shown beside it. */
export function LeadListPage({ peek }: { peek: (props: PeekProps) => ReactNode }) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const peekId = Number(new URLSearchParams(search).get("peek")) || undefined;
  const listKey = withParts(search, {});
  const query = useMemo(() => leadListQuery(listKey), [listKey]);
  const address = readAddress(listKey);
  const list = useLeadList(query);
  const counts = useLeadCounts().data;
  const fields = useCustomFields().data ?? [];
  const numberField = fields.find(({ type }) => type === "number");
  const touch = useMedia(TOUCH);
  const silent = useSilentSince() !== undefined;
  const { rows, total, fetchNextPage, isFetching } = list;

  const show = useCallback((next: string) => navigate(paths.leads(next), { replace: true }), [navigate]);
  const open = useCallback((id: number) => navigate(paths.lead(id)), [navigate]);
  const setPeek = useCallback(
    (id: number | undefined) => navigate(withPeek(listKey, id), { replace: peekId !== undefined }),
    [navigate, listKey, peekId],
  );
  const nearEnd = useCallback(() => {
    if (!isFetching) void fetchNextPage({ cancelRefetch: false });
  }, [isFetching, fetchNextPage]);
  useHotkeys({ escape: () => setPeek(undefined) }, { enabled: peekId !== undefined });

  const peekIndex = rows.findIndex(({ id }) => id === peekId);
  const step = (delta: number) => {
    const next = rows[peekIndex + delta];
    if (peekIndex >= 0 && next) setPeek(next.id);
  };

  const filtered = hasFilters(listKey);
  const ofView = counts?.[address.view ?? "all"];
  const nothing = total === 0 && !list.isPlaceholderData;
  const noneYet = nothing && !filtered && address.view === undefined;

  return (
    <Page
      title="Leads"
      scrolls={false}
      actions={
        <>
          <IconButton
            label="Shortcuts"
            keys={["?"]}
            icon={<CircleHelp />}
            onClick={openShortcutHelp}
            className="max-sm:hidden"
          />
          <Link href={paths.manyLeads()} asChild>
            <ButtonLink
              variant="ghost"
              icon={<Table2 />}
              aria-label="Many at once"
              title="Many at once (G, then R)"
              className="max-sm:w-11 max-sm:px-0"
            >
              <span className="max-md:sr-only">Many at once</span>
            </ButtonLink>
          </Link>
          <Link href={paths.newLead()} asChild>
            <ButtonLink
              variant={noneYet ? "secondary" : "primary"}
              icon={<Plus />}
              keys={["C"]}
              aria-label="New lead"
            >
              <span className="max-sm:sr-only">New lead</span>
            </ButtonLink>
          </Link>
        </>
      }
      footer={touch ? undefined : <KeyHints hints={hints} />}
    >
      <div className="flex flex-none items-center border-line border-b">
        <ViewTabs search={listKey} view={address.view} counts={counts} />
        <SortMenu address={address} search={listKey} onChange={show} />
      </div>
      {noneYet ? null : (
        <FilterBar
          search={listKey}
          onChange={show}
          fields={fields}
          count={<Count total={total} of={filtered ? ofView : undefined} />}
        />
      )}
      {silent ? (
        <div className="flex-none px-4 py-3">
          <OfflineBanner />
        </div>
      ) : list.error ? (
        <Banner
          tone="danger"
          className="mx-4 my-3 flex-none"
          title={loadingWords(list.error).title}
          actions={<Button onClick={() => void list.refetch()}>Try again</Button>}
        >
          {loadingWords(list.error).text}
        </Banner>
      ) : null}
      {nothing ? (
        <Suspense fallback={null}>
          <NoLeads
            filtered={filtered || address.view !== undefined}
            onClear={filtered ? () => show(withoutFilters(listKey)) : undefined}
          />
        </Suspense>
      ) : list.error && rows.length === 0 ? null : (
        <LeadTable
          listKey={listKey}
          rows={rows}
          total={total}
          loading={list.isPending}
          outdated={list.isPlaceholderData}
          hasMore={list.hasNextPage}
          onNearEnd={nearEnd}
          numberField={numberField}
          sort={address.sort}
          ascending={address.ascending}
          onSort={(sort) => show(withSort(listKey, sort))}
          peekId={peekId}
          onPeek={setPeek}
          onOpen={open}
        />
      )}
      {peekId === undefined
        ? null
        : peek({
            leadId: peekId,
            ...(peekIndex >= 0 && total !== undefined ? { position: { index: peekIndex, total } } : {}),
            onStep: step,
            onClose: () => setPeek(undefined),
            onOpen: () => open(peekId),
          })}
    </Page>
  );
}

/** "1,284 leads", or "37 of 1,284" while the list is narrowed. */
function Count({ total, of }: { total: number | undefined; of: number | undefined }) {
  if (total === undefined) return <span className="after-a-moment text-ink-3">Loading leads</span>;
  if (of === undefined) return formatCount(total, "lead");
  return (
    <>
      <strong className="font-semibold text-ink tabular-nums">{formatNumber(total)}</strong> of{" "}
      <span className="tabular-nums">{formatNumber(of)}</span>
    </>
  );
}
