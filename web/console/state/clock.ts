import { useEffect, useState } from 'react';

/** Milliseconds since 1970 by the server's clock, renewed every five seconds. `serverNow` is the newest answer's time. */
export function useServerNow(serverNow: string | undefined): number {
  const [reading, setReading] = useState({ serverNow, offset: offsetOf(serverNow) });
  const [, tick] = useState(0);
  if (reading.serverNow !== serverNow) setReading({ serverNow, offset: offsetOf(serverNow) });
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + reading.offset;
}

function offsetOf(serverNow: string | undefined): number {
  return serverNow === undefined ? 0 : new Date(serverNow).getTime() - Date.now();
}
