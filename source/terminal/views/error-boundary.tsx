import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly onError: (error: Error) => void };

/** Draws nothing once something inside has failed, and hands the error on: Ink would print the whole bundle. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
