/** Sound and browser notification, both off until the officer switches them on. Neutral words only. */
import { Store } from './store.js';

export interface AlertSettings {
  sound: boolean;
  notification: boolean;
  /** The browser said no to notifications. */
  notificationRefused: boolean;
}

export const alertSettings = new Store<AlertSettings>({
  sound: false,
  notification: false,
  notificationRefused: false,
});

let audio: AudioContext | undefined;

/** Must be called from a press: browsers start sound only then. A short tone says that it works. */
export async function switchSound(on: boolean): Promise<void> {
  alertSettings.set((settings) => ({ ...settings, sound: on }));
  if (!on) return;
  audio ??= new AudioContext();
  await audio.resume();
  beep('waiting');
}

/** Asks the browser where needed. */
export async function switchNotification(on: boolean): Promise<void> {
  const answer = on && 'Notification' in window ? await Notification.requestPermission() : 'denied';
  const allowed = on && answer === 'granted';
  alertSettings.set((settings) => ({
    ...settings,
    notification: allowed,
    notificationRefused: on && !allowed,
  }));
}

/** `waiting`: somebody new. `again`: somebody still needs an answer. `danger`: danger that nobody has seen. */
export type AlertKind = 'waiting' | 'again' | 'danger';

/** How each sounds, in hertz: short, and never the same as another. */
const TONES: Record<AlertKind, readonly number[]> = {
  waiting: [520],
  again: [520, 660],
  danger: [880, 660, 880, 660],
};

/** Draws attention as far as the officer allowed it. `words` must say nothing about anyone. */
export function alertOfficer(kind: AlertKind, words: string): void {
  const settings = alertSettings.get();
  if (settings.sound) beep(kind);
  if (!settings.notification) return;
  try {
    // One at a time; `renotify` lets the same words draw attention again, and the type does not know it yet.
    const options: NotificationOptions & { renotify: boolean } = {
      tag: 'desk',
      renotify: true,
      requireInteraction: kind === 'danger',
    };
    const notification = new Notification(words, options);
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    // Chrome on Android has notifications from service workers only; the desk keeps none.
    alertSettings.set((all) => ({ ...all, notification: false, notificationRefused: true }));
  }
}

function beep(kind: AlertKind): void {
  const context = audio;
  if (context?.state !== 'running') return;
  TONES[kind].forEach((frequency, index) => tone(context, frequency, index * 0.22));
}

function tone(context: AudioContext, frequency: number, delay: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const start = context.currentTime + delay;
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.2);
}
