import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a page, focused when the page opens, so that keyboards and screen readers start there. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
