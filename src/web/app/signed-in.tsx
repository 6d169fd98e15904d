import { lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { Me } from "#contract/session.ts";
import { ErrorBoundary } from "#web/app/error-boundary.tsx";
import { LeadListRoute } from "#web/app/lead-list-route.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { RouteFocus } from "#web/app/route-focus.tsx";
import { SessionEnded } from "#web/app/session-ended.tsx";
import { Shell } from "#web/app/shell.tsx";
import { ShortcutHelp } from "#web/components/shortcut-help.tsx";
import { paths } from "#web/paths.ts";

const CreateLeadPage = lazy(async () => {
  const { CreateLeadPage } = await import("#web/features/create-lead/create-lead-page.tsx");
  return { default: CreateLeadPage };
});
const AssignAfterSave = lazy(async () => {
  const { AssignAfterSave } = await import("#web/features/create-lead/assign-after-save.tsx");
  return { default: AssignAfterSave };
});
const LeadPage = lazy(async () => {
  const { LeadPage } = await import("#web/features/edit-lead/lead-page.tsx");
  return { default: LeadPage };
});

/** Everything behind the door: the frame, and the screen the address names. */
export function SignedIn({ me }: { me: Me }) {
  const [path] = useLocation();
  return (
    <>
      <Shell me={me}>
        <ErrorBoundary resetOn={path}>
          <Suspense fallback={<p className="after-a-moment p-6 text-ink-3">Loading</p>}>
            <Switch>
              <Route path="/">
                <Redirect to={paths.leads()} replace />
              </Route>
              <Route path="/leads">
                <LeadListRoute />
              </Route>
              <Route path="/leads/new">
                <CreateLeadPage />
              </Route>
              <Route path="/leads/:id">
                {({ id }) => (/^[1-9]\d{0,15}$/.test(id) ? <LeadPage leadId={Number(id)} /> : <NotFound />)}
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
            <RouteFocus key={path} />
          </Suspense>
        </ErrorBoundary>
      </Shell>
      <Suspense fallback={null}>
        <AssignAfterSave />
      </Suspense>
      <ShortcutHelp />
      <SessionEnded me={me} />
    </>
  );
}
