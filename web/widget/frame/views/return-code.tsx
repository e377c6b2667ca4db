import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.js';

/** The words by which a person comes back: large, to select, to copy, to hear. */
export function ReturnCode({ code, language }: { code: string[]; language: string }): JSX.Element {
  const words = useWords();
  const output = useRef<HTMLOutputElement>(null);
  const voice = useLocalVoice(language);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = code.join(' ');

  const readAloud = (): void => {
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(code.join(', '));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.8;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
  return (
    <div class="code">
      <p>{words('frame.code.label')}</p>
      <output ref={output} lang={language}>
        {text}
      </output>
      <div class="options">
        <button type="button" class="plain" onClick={() => void copy(output.current, text).then(setCopied)}>
          {words('frame.code.copy')}
        </button>
        {voice && (
          <button type="button" class="plain" onClick={readAloud}>
            {words('frame.code.readAloud')}
          </button>
        )}
      </div>
      {copied !== null && <p>{words(copied ? 'frame.code.copied' : 'frame.code.notCopied')}</p>}
    </div>
  );
}

/** Copies by selection first: in a frame without permissions the clipboard API is closed. */
async function copy(shown: HTMLElement | null, text: string): Promise<boolean> {
  if (shown) getSelection()?.selectAllChildren(shown);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A voice of this device for the language; one from a server would send the code away. */
function useLocalVoice(language: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return undefined;
    const short = language.slice(0, 2);
    const find = (): void =>
      setVoice(
        speechSynthesis.getVoices().find((one) => one.localService && one.lang.startsWith(short)) ?? null,
      );
    find();
    speechSynthesis.addEventListener('voiceschanged', find);
    return () => {
      speechSynthesis.cancel();
      speechSynthesis.removeEventListener('voiceschanged', find);
    };
  }, [language]);
  return voice;
}
