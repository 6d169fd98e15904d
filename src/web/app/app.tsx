import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Redirect, useLocation } from "wouter";
import { ErrorBoundary } from "#web/app/error-boundary.tsx";
import { ErrorPage } from "#web/app/error-page.tsx";
import { SignedIn } from "#web/app/signed-in.tsx";
import { loadingWords } from "#web/components/error-words.ts";
import { ApiError } from "#web/data/api-error.ts";
import { useMe } from "#web/data/session.ts";
import { paths } from "#web/paths.ts";
import { Overlays } from "#web/ui/overlays.tsx";

const SignInPage = lazy(async () => {
  const { SignInPage } = await import("#web/features/sign-in/sign-in-page.tsx");
  return { default: SignInPage };
});

/** The whole app: providers, and the way in. */
export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Entrance />
        </Suspense>
        <Overlays />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

/** Whoever is not signed in signs in where they stand, so that a shared link leads to its screen afterwards. */
function Entrance() {
  const [path] = useLocation();
  const atSignIn = path === paths.signIn();
  // At the door nobody is asked who they are; whoever has a session comes with it in the page.
  const me = useMe({ enabled: !atSignIn });
  if (atSignIn && (!me.data || location.hash.startsWith("#code="))) return <SignInPage />;
  if (me.data) return atSignIn ? <Redirect to={paths.leads()} replace /> : <SignedIn me={me.data} />;
  if (me.error instanceof ApiError && me.error.status === 401) return <SignInPage />;
  if (me.error) return <ErrorPage {...loadingWords(me.error)} onRetry={() => void me.refetch()} />;
  return <p className="after-a-moment p-6 text-ink-3">Connecting</p>;
}
