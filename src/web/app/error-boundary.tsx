import { Component, type ReactNode } from "react";
import { ErrorPage } from "#web/app/error-page.tsx";

interface State {
  failed: boolean;
}

/** Catches what a screen throws while it draws. A new version on the server makes old chunks unloadable: reload. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorPage
        title="This screen failed."
        text="What the server has is safe. Reload to go on; if it happens again, tell who runs this Waggle."
        onRetry={() => location.reload()}
      />
    );
  }
}
