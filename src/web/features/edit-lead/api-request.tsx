import { CopyButton } from "#web/ui/copy-button.tsx";
import type { LeadSeen } from "./touched-fields.ts";

const mask = "••••••••";

/** The calls that read and change this lead, as a shell takes them. The key is never known here, so it is masked. */
export function curlOf(lead: Pick<LeadSeen, "id" | "status" | "version">, origin: string) {
  const address = `${origin}/api/v1/leads/${lead.id}`;
  return {
    read: [`curl ${address} \\`, `  -H "Authorization: Bearer ${mask}"`].join("\n"),
    update: [
      `curl -X PATCH ${address} \\`,
      `  -H "Authorization: Bearer ${mask}" \\`,
      `  -H "Content-Type: application/json" \\`,
      `  -H 'If-Match: "${lead.version}"' \\`,
      `  -d '${JSON.stringify({ status: lead.status })}'`,
    ].join("\n"),
  };
}

/** The lead as a program sees it. */
export function ApiRequest({ lead }: { lead: LeadSeen }) {
  const { read, update } = curlOf(lead, window.location.origin);
  return (
    <div className="flex flex-col gap-4">
      <Call title="Read this lead" text={read} />
      <Call title="Change it" text={update}>
        Only the members you send change. If-Match is optional: with it, nobody’s newer change is overwritten.
      </Call>
      <p className="text-ink-3 text-xs">
        Put your own key in place of the dots. All calls are described under{" "}
        <a className="link" href="/api/docs">
          API documentation
        </a>
        .
      </p>
    </div>
  );
}

function Call({ title, text, children }: { title: string; text: string; children?: string }) {
  return (
    <section aria-label={title}>
      <div className="mb-1 flex items-center justify-between gap-2">
        <h3 className="font-semibold">{title}</h3>
        <CopyButton text={text} label="Copy" />
      </div>
      <pre className="whitespace-pre-wrap rounded-sm border border-line bg-surface p-3 font-mono text-xs [overflow-wrap:anywhere]">
        {text}
      </pre>
      {children ? <p className="mt-1 text-ink-3 text-xs">{children}</p> : null}
    </section>
  );
}
