import { Dialog } from "#web/ui/dialog.tsx";
import { Kbd, type KeyHint } from "#web/ui/kbd.tsx";

const groups: readonly { title: string; keys: readonly KeyHint[] }[] = [
  {
    title: "Anywhere",
    keys: [
      { keys: ["C"], label: "New lead" },
      { keys: ["Ctrl", "V"], label: "New lead from what you copied" },
      { keys: ["/"], label: "Search" },
      { keys: ["G", "L"], label: "Go to leads" },
      { keys: ["G", "R"], label: "Add many leads in rows" },
      { keys: ["?"], label: "Show this help" },
      { keys: ["Esc"], label: "Close the top layer" },
    ],
  },
  {
    title: "List",
    keys: [
      { keys: ["J", "K"], label: "Next, previous lead" },
      { keys: ["Home", "End"], label: "First, last loaded lead" },
      { keys: ["Space"], label: "Peek" },
      { keys: ["Enter"], label: "Open" },
      { keys: ["S"], label: "Status, then 1 to 5" },
      { keys: ["A"], label: "Assign" },
      { keys: ["T"], label: "Tags" },
      { keys: ["."], label: "More" },
      { keys: ["F"], label: "Filter" },
    ],
  },
  {
    title: "New lead",
    keys: [
      { keys: ["Ctrl", "Enter"], label: "Save" },
      { keys: ["Ctrl", "Shift", "Enter"], label: "Save and add another" },
      { keys: ["Alt", "M"], label: "Next missing field" },
      { keys: ["Alt", "D"], label: "Next possible duplicate" },
      { keys: ["Alt", "PgDn"], label: "Next section" },
      { keys: ["Alt", "PgUp"], label: "Section before" },
    ],
  },
  {
    title: "Many leads",
    keys: [
      { keys: ["Enter"], label: "Edit the cell" },
      { keys: ["Tab"], label: "Next cell" },
      { keys: ["Ctrl", "V"], label: "Paste rows" },
      { keys: ["Ctrl", "Z"], label: "Undo" },
      { keys: ["Ctrl", "Enter"], label: "Save the good rows" },
      { keys: ["Alt", "Enter"], label: "Open the lead that is there already" },
    ],
  },
  {
    title: "One lead",
    keys: [
      { keys: ["J", "K"], label: "Next, previous lead" },
      { keys: ["1", "5"], label: "Status, 1 to 5" },
      { keys: ["E"], label: "Edit field" },
      { keys: ["Enter"], label: "Save the field" },
      { keys: ["Esc"], label: "Cancel, then close" },
    ],
  },
];

/** All keys of the app, by the screen they work on. */
export function ShortcutHelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Shortcuts" className="sm:w-160">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and arrows have to scroll it */}
      <section tabIndex={0} aria-label="Keys by screen" className="grid gap-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-semibold text-base">{group.title}</h3>
            <dl className="flex flex-col gap-1.5">
              {group.keys.map(({ keys, label }) => (
                <div key={label} className="flex items-center justify-between gap-3">
                  <dt className="text-ink-2">{label}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
