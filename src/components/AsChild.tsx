'use client';

import {
  forwardRef,
  useCallback,
  version,
  type ElementType,
  type ForwardedRef,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  type RefAttributes,
} from 'react';

interface AsChildProps extends HTMLAttributes<HTMLElement> {
  readonly child: ReactElement;
}

type ChildProps = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>;

/**
 * Puts attributes, listeners and a ref on an element of the host's. Its own attributes win, but for `data-*`; listeners
 * of both are called, its own first; its own content comes last.
 */
export const AsChild = forwardRef(function AsChild(
  { child, children, className, style, ...rest }: AsChildProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const own = child.props as ChildProps;
  const ownRef = refOf(child);
  // One function while the refs stay, or the element would be let go of and taken up with every render.
  const bothRefs = useCallback(
    (element: HTMLElement | null) => {
      assign(ref, element);
      assign(ownRef, element);
    },
    [ref, ownRef],
  );
  const merged: Record<string, unknown> = { ...rest };
  for (const [name, value] of Object.entries(own)) {
    if (name.startsWith('data-') && name in rest) continue;
    const ours = merged[name];
    merged[name] = isListener(ours) && isListener(value) ? both(value, ours) : value;
  }
  const Own = child.type as ElementType;
  return (
    <Own
      {...merged}
      className={[className, own.className].filter(Boolean).join(' ')}
      {...((style ?? own.style) && { style: { ...style, ...own.style } })}
      ref={bothRefs}
    >
      {children}
      {own.children}
    </Own>
  );
});

/** Calls two listeners, the first one first. */
export function both<E>(first: ((event: E) => void) | undefined, second: (event: E) => void): (event: E) => void {
  return (event) => {
    first?.(event);
    second(event);
  };
}

const isListener = (value: unknown): value is (event: unknown) => void => typeof value === 'function';

/** React 18 keeps an element's ref beside its props, and warns who looks for it among them; React 19 the other way. */
function refOf(element: ReactElement): Ref<HTMLElement> | undefined {
  const keeper: unknown = version.startsWith('18.') ? element : element.props;
  return (keeper as RefAttributes<HTMLElement>).ref;
}

function assign(ref: Ref<HTMLElement> | undefined, element: HTMLElement | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}
