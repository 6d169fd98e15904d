import { Link } from "wouter";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { paths } from "#web/paths.ts";
import { ButtonLink } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Page } from "#web/ui/page.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState
        icon={<WaggleMark size={40} />}
        title="There is nothing at this address"
        text="The link may be old, or a letter is missing."
        actions={
          <Link href={paths.leads()} asChild>
            <ButtonLink variant="primary">Go to leads</ButtonLink>
          </Link>
        }
      />
    </Page>
  );
}
