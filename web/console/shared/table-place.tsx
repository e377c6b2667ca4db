import type { ReactNode } from 'react';

/** A table that scrolls sideways on a phone, by keyboard too. */
export function TablePlace({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-place" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
