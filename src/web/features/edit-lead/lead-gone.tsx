import { FileX2 } from "lucide-react";
import { Link } from "wouter";
import { paths } from "#web/paths.ts";
import { ButtonLink } from "#web/ui/button.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

export type LeadGoneProps = {
  /** What was being typed, by label. */
  typed: ReadonlyMap<string, string>;
};

/** In the place of a lead that is no longer there. What was being typed is kept as text. */
export function LeadGone({ typed }: LeadGoneProps) {
  const texts = [...typed].filter(([, text]) => text !== "");
  const asText = texts.map(([label, text]) => `${label}: ${text}`).join("\n");
  return (
    <EmptyState
      icon={<FileX2 className="size-8 text-ink-3" />}
      title="This lead is not here"
      text={
        texts.length > 0
          ? "Someone deleted or hid this lead. Your edit is kept as text below. Copy it, or go back to the list."
          : "Someone deleted or hid this lead, or the address is wrong."
      }
      actions={
        <>
          <Link href={paths.leads()} asChild>
            <ButtonLink variant="primary">Back to the list</ButtonLink>
          </Link>
          {texts.length > 0 ? (
            <CopyButton variant="secondary" size={32} text={asText} label="Copy text" />
          ) : null}
        </>
      }
    >
      {texts.length > 0 ? (
        <pre className="mt-5 whitespace-pre-wrap rounded-sm border border-line bg-sunken p-3 font-sans [overflow-wrap:anywhere]">
          {asText}
        </pre>
      ) : null}
    </EmptyState>
  );
}
