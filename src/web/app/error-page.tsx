import { useEffect } from "react";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

export interface ErrorPageProps {
  title: string;
  text: string;
  onRetry: () => void;
}

/** In the place of a whole screen that cannot be shown. */
export function ErrorPage({ title, text, onRetry }: ErrorPageProps) {
  useEffect(() => {
    document.title = "Waggle";
  }, []);
  return (
    <main id="main" className="min-h-dvh bg-surface">
      <h1 className="sr-only">Waggle</h1>
      <EmptyState
        icon={<WaggleMark size={40} />}
        title={title}
        text={text}
        actions={
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        }
      />
    </main>
  );
}
