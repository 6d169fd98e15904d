import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Me } from "#contract/session.ts";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { useSignIn } from "#web/data/session.ts";
import { paths } from "#web/paths.ts";
import { Spinner } from "#web/ui/spinner.tsx";
import { codeIn } from "./code-in.ts";
import { DanceDrawing } from "./dance-drawing.tsx";
import { refusedSignIn } from "./refused-sign-in.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** The way in. An address that carries `#code=` signs in by itself; the code leaves the address and the history. */
export function SignInPage() {
  const [path, navigate] = useLocation();
  const client = useQueryClient();
  const { mutate } = useSignIn();
  const [code] = useState(() => codeIn(location.hash, true));
  const [fault, setFault] = useState<string>();
  const started = useRef(false);
  useEffect(() => {
    document.title = "Sign in";
  }, []);

  const arrive = (_me: Me) => {
    // Whoever was here before: none of their rows may be seen.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "readMe" });
    if (path === paths.signIn()) navigate(paths.leads(), { replace: true });
  };
  const arrived = useRef(arrive);
  arrived.current = arrive;

  useEffect(() => {
    if (!code || started.current) return;
    started.current = true;
    history.replaceState(history.state, "", location.pathname + location.search);
    mutate(
      { code, remember: true },
      {
        onSuccess: (me) => arrived.current(me),
        onError: (error) => setFault(refusedSignIn(error, "code")),
      },
    );
  }, [code, mutate]);

  return (
    <main id="main" className="flex min-h-dvh bg-surface text-base">
      <div className="flex w-full flex-col px-10 py-7 max-sm:px-5 lg:w-[47.7%]">
        <p className="flex items-center gap-2.5 font-semibold text-lg">
          <WaggleMark size={24} />
          Waggle
        </p>
        <div className="mx-auto flex w-full max-w-94 flex-1 flex-col justify-center py-8">
          <h1 className="font-semibold text-xl tracking-[-0.012em]">Sign in</h1>
          <p className="mb-5 text-ink-2">{location.host}</p>
          {code && !fault ? (
            <p role="status" className="flex items-center gap-2.5 text-ink-2">
              <Spinner />
              Signing in with your link
            </p>
          ) : (
            <SignInForm wide onSignedIn={arrive} initialCode={code} initialFault={fault} />
          )}
        </div>
        <p className="flex justify-between gap-4 text-ink-3 text-xs">
          <span>Waggle, the open desk for partner leads</span>
          <a className="link" href="/api/docs">
            API documents
          </a>
        </p>
      </div>
      <DanceDrawing />
    </main>
  );
}
