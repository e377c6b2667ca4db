/** Two live regions for screen readers: polite for news, assertive for danger. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

type Urgency = 'polite' | 'assertive';
type Announce = (text: string, urgency?: Urgency) => void;
interface Announcement {
  id: number;
  text: string;
}

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to screen readers. Never pass what somebody wrote. */
export const useAnnounce = () => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Record<Urgency, readonly Announcement[]>>({ polite: [], assertive: [] });
  const nextId = useRef(0);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    const id = nextId.current;
    nextId.current += 1;
    setSaid((all) => ({ ...all, [urgency]: [...all[urgency], { id, text }] }));
    // Taken out again, so that nobody finds stale news when reading the page from top to bottom.
    setTimeout(
      () => setSaid((all) => ({ ...all, [urgency]: all[urgency].filter((each) => each.id !== id) })),
      5_000,
    );
  }, []);
  const regions = useMemo(
    () =>
      (['polite', 'assertive'] as const).map((urgency) => (
        // data-live-announcer keeps the region readable while a dialog hides the rest of the page.
        <div key={urgency} className="hidden-visually" aria-live={urgency} data-live-announcer="true">
          {said[urgency].map((each) => (
            <p key={each.id}>{each.text}</p>
          ))}
        </div>
      )),
    [said],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {regions}
    </AnnounceContext>
  );
}
