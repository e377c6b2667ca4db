/** Keeps what is shown fresh: live frames, polling while there is no socket, and the end of a session. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { clearPrivateAnswers, keys } from './cache.js';
import { onOutcome } from './client.js';
import { LiveConnection, type LiveState } from './live.js';
import { calledToAll } from '../state/alarms.js';
import { looking } from '../state/looking.js';
import type { LiveFrame } from './types.js';

export interface Connection {
  live: LiveState;
  /** The last request got an answer. */
  reachable: boolean;
}

const ConnectionContext = createContext<Connection>({ live: 'off', reachable: true });

/** How the server can be reached at this moment. */
export const useConnection = () => useContext(ConnectionContext);

/** Runs the live connection while `signedIn`, and offers its state to everything inside. */
export function ConnectionProvider({ signedIn, children }: { signedIn: boolean; children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<LiveState>('off');
  const [reachable, setReachable] = useState(true);

  useEffect(
    () =>
      onOutcome((outcome) => {
        setReachable(outcome !== 'no-connection');
        if (outcome === 'signed-out') clearPrivateAnswers(client);
      }),
    [client],
  );

  useEffect(() => {
    if (!signedIn) return;
    const connection = new LiveConnection({
      onFrame: (frame) => applyFrame(client, frame),
      onReconnect: () => void client.invalidateQueries(),
      onState: (state) => {
        setLive(state);
        if (state === 'open') sayLooking();
        // Ask at once whether the server is gone or only the socket: the banner says which.
        if (state === 'lost') void client.invalidateQueries({ queryKey: keys.queue });
      },
    });
    const sayLooking = () => connection.say({ type: 'looking', ...looking.get() });
    const forgetLooking = looking.subscribe(sayLooking);
    const wake = () => {
      connection.hurry();
      void client.invalidateQueries({ refetchType: 'active' });
    };
    const forget = onOutcome((outcome) => {
      if (outcome === 'no-connection') connection.suspect();
    });
    const sleep = () => connection.suspect();
    const show = () => {
      if (document.visibilityState === 'visible') connection.hurry();
    };
    window.addEventListener('online', wake);
    window.addEventListener('offline', sleep);
    document.addEventListener('visibilitychange', show);
    connection.start();
    return () => {
      connection.stop();
      forget();
      forgetLooking();
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', sleep);
      document.removeEventListener('visibilitychange', show);
    };
  }, [client, signedIn]);

  const value = useMemo(() => ({ live, reachable }), [live, reachable]);
  return <ConnectionContext value={value}>{children}</ConnectionContext>;
}

function applyFrame(client: QueryClient, frame: LiveFrame): void {
  if (frame.type === 'signed-out') {
    clearPrivateAnswers(client);
    return;
  }
  if (frame.type === 'emergency') {
    void client.invalidateQueries({ queryKey: keys.emergencyUses });
    return;
  }
  if (frame.type === 'unanswered') calledToAll.set((ids) => new Set(ids).add(frame.id));
  void client.invalidateQueries({ queryKey: keys.queue });
  if (frame.type === 'talk' || frame.type === 'danger') {
    void client.invalidateQueries({ queryKey: keys.talk(frame.id) });
    void client.invalidateQueries({ queryKey: keys.case(frame.id) });
  }
}
