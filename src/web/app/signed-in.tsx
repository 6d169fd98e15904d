import { lazy, Suspense, useEffect, useRef } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { Me } from "#contract/session.ts";
import { ErrorBoundary } from "#web/app/error-boundary.tsx";
import { KeptList } from "#web/app/kept-list.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { RouteFocus } from "#web/app/route-focus.tsx";
import { SessionEnded } from "#web/app/session-ended.tsx";
import { Shell } from "#web/app/shell.tsx";
import { WaitingPlace } from "#web/app/waiting-line.tsx";
import { ShortcutHelp } from "#web/components/shortcut-help.tsx";
import { paths } from "#web/paths.ts";

const loadCreateLead = () => import("#web/features/create-lead/create-lead-page.tsx");
const CreateLeadPage = lazy(async () => ({ default: (await loadCreateLead()).CreateLeadPage }));
const GridEntryRoute = lazy(async () => {
  const { GridEntryRoute } = await import("#web/app/grid-entry-route.tsx");
  return { default: GridEntryRoute };
});
const AssignAfterSave = lazy(async () => {
  const { AssignAfterSave } = await import("#web/features/create-lead/assign-after-save.tsx");
  return { default: AssignAfterSave };
});
const LeadPage = lazy(async () => {
  const { LeadPage } = await import("#web/features/edit-lead/lead-page.tsx");
  return { default: LeadPage };
});

/** When the first screen has long been in use. In ms. */
const AFTER_ALL_ELSE = 5000;

/** Everything behind the door: the frame, and the screen the address names. */
export function SignedIn({ me }: { me: Me }) {
  const [path] = useLocation();
  // Asked for by the form only, and no part of what the first screen waits for.
  const formSeen = useRef(false);
  formSeen.current ||= path === paths.newLead();
  // A network that goes away later must not take the form for new leads with it.
  useEffect(() => {
    const timer = setTimeout(() => void loadCreateLead().catch(() => undefined), AFTER_ALL_ELSE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Shell me={me}>
        <ErrorBoundary resetOn={path}>
          <Suspense fallback={<p className="after-a-moment p-6 text-ink-3">Loading</p>}>
            <Switch>
              <Route path="/">
                <Redirect to={paths.leads()} replace />
              </Route>
              <Route path="/leads">{null}</Route>
              <Route path="/leads/new">
                <CreateLeadPage />
              </Route>
              <Route path="/leads/grid">
                <GridEntryRoute />
              </Route>
              <Route path="/leads/:id">
                {({ id }) => (/^[1-9]\d{0,15}$/.test(id) ? <LeadPage leadId={Number(id)} /> : <NotFound />)}
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
            <KeptList />
            <RouteFocus key={path} />
          </Suspense>
        </ErrorBoundary>
      </Shell>
      {formSeen.current ? (
        <Suspense fallback={null}>
          <AssignAfterSave />
        </Suspense>
      ) : null}
      <ShortcutHelp />
      <WaitingPlace />
      <SessionEnded me={me} />
    </>
  );
}
