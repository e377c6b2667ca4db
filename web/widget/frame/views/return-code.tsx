import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { LanguageContext, useWords } from '../words.js';
import { LargeCode } from './large-code.js';

/** The parts by which a person comes back, shown once: large, to select, copy, hear, print, photograph or write down. */
export function ReturnCode({ code, language }: { code: string[]; language: string }): JSX.Element {
  const words = useWords();
  const output = useRef<HTMLOutputElement>(null);
  const voice = useLocalVoice(language);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [large, setLarge] = useState(false);
  usePaper(code, language);
  const text = code.join(' ');

  const readAloud = (): void => {
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(spoken(code));
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
      <p class="once">{words('frame.code.once')}</p>
      <div class="options">
        <button type="button" class="plain" onClick={() => setLarge(true)}>
          {words('frame.code.large')}
        </button>
        <button type="button" class="plain" onClick={() => void copy(output.current, text).then(setCopied)}>
          {words('frame.code.copy')}
        </button>
        {typeof print === 'function' && (
          <button type="button" class="plain" onClick={() => print()}>
            {words('frame.code.print')}
          </button>
        )}
        {voice && (
          <button type="button" class="plain" onClick={readAloud}>
            {words('frame.code.readAloud')}
          </button>
        )}
      </div>
      {copied !== null && <p>{words(copied ? 'frame.code.copied' : 'frame.code.notCopied')}</p>}
      {large && <LargeCode code={code} language={language} onClose={() => setLarge(false)} />}
    </div>
  );
}

/** Words with a pause between; digits one by one. */
function spoken(code: string[]): string {
  return code.map((part) => (/^\d+$/.test(part) ? part.split('').join(' ') : part)).join(', ');
}

/** While a code is on the screen, it is all that the printer gets: a neutral title, the day and the code. */
function usePaper(code: string[], language: string): void {
  const words = useWords();
  const ours = useContext(LanguageContext);
  const title = words('painted.title');
  useEffect(() => {
    const paper = document.createElement('div');
    paper.className = 'paper';
    for (const [line, lang] of [
      [title, ours],
      [new Intl.DateTimeFormat(ours, { dateStyle: 'long' }).format(new Date()), ours],
      ...code.map((part) => [part, language] as const),
    ] as const) {
      const paragraph = document.createElement('p');
      paragraph.lang = lang;
      paragraph.textContent = line;
      paper.append(paragraph);
    }
    document.body.append(paper);
    document.documentElement.classList.add('with-paper');
    return () => {
      paper.remove();
      if (!document.querySelector('.paper')) document.documentElement.classList.remove('with-paper');
    };
  }, [code, language, ours, title]);
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
