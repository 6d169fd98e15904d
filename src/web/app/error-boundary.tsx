import { Component, type ReactNode } from "react";
import { ErrorPage } from "#web/app/error-page.tsx";

interface Props {
  /** A new value gives the screen another try: another address is another screen. */
  resetOn?: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  shown: string | undefined;
}

/** Catches what a screen throws while it draws. A new version on the server makes old chunks unloadable: reload. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, shown: this.props.resetOn };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ resetOn }: Props, { shown }: State): Partial<State> | null {
    return resetOn === shown ? null : { failed: false, shown: resetOn };
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
