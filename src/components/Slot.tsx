'use client';

import { Component, type ReactNode } from 'react';
import { useMessages } from './useMessages.js';

interface SlotProps {
  readonly children?: ReactNode | undefined;
}

/** Content of the host. When it throws, a line stands in its place and all around it stays; other content is tried. */
export class Slot extends Component<SlotProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: SlotProps) {
    // oxlint-disable-next-line react/no-did-update-set-state -- a boundary has no other way to try again
    if (this.state.hasFailed && before.children !== this.props.children) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? <Failed /> : <Content>{this.props.children}</Content>;
  }
}

// A component of its own: a boundary does not catch what goes wrong in its own children list.
function Content({ children }: SlotProps) {
  return <>{children}</>;
}

function Failed() {
  const { ui } = useMessages();
  return <p className="obs-banner-text">{ui.banner.slotFailed}</p>;
}
