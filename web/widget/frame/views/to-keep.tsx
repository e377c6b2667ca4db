import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Download, Receipt } from '../talk-state.js';
import { LanguageContext, useWords } from '../words.js';

/** How much of a digest is shown: enough to compare by eye. */
const shownDigest = 16;

/** A text that the person may take with them. */
export function DownloadView({ download }: { download: Download }): JSX.Element {
  const words = useWords();
  return (
    <div class="keep">
      <Save label={words('frame.save.text')} {...download} />
    </div>
  );
}

/** What proves what the police received, and when. */
export function ReceiptView({ receipt }: { receipt: Receipt }): JSX.Element {
  const words = useWords();
  const language = useContext(LanguageContext);
  const { reference, at, digest, text } = receipt;
  return (
    <div class="keep">
      <p class="heading">{words('frame.receipt.heading')}</p>
      <dl>
        <dt>{words('frame.receipt.reference')}</dt>
        <dd>{reference}</dd>
        <dt>{words('frame.receipt.at')}</dt>
        <dd>{inBrussels(at, language)}</dd>
        <dt>{words('frame.receipt.digest')}</dt>
        <dd class="digest">{digest.slice(0, shownDigest)}</dd>
      </dl>
      <Save label={words('frame.save.receipt')} name={`info-${reference}.txt`} text={text} />
      <p class="hint">{words('frame.receipt.check', { address: `${location.host}/receipt/` })}</p>
    </div>
  );
}

/** Saves only after a word about who else may find it. */
function Save({ label, name, text }: { label: string; name: string; text: string }): JSX.Element {
  const words = useWords();
  const [step, setStep] = useState<'label' | 'warning' | 'saved'>('label');
  const save = (): void => {
    download(name, text);
    setStep('saved');
  };
  if (step !== 'warning')
    return (
      <>
        <button type="button" class="plain" onClick={() => setStep('warning')}>
          {label}
        </button>
        <p role="status">{step === 'saved' && words('frame.save.done')}</p>
      </>
    );
  return (
    <div class="warning" role="group" aria-label={label}>
      <p role="status">{words('frame.save.warning')}</p>
      <div class="options">
        <button type="button" class="plain" onClick={save}>
          {words('frame.save.yes')}
        </button>
        <button type="button" class="plain" autofocus onClick={() => setStep('label')}>
          {words('frame.save.no')}
        </button>
      </div>
    </div>
  );
}

/** Makes the file here; it does not come from anywhere. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function inBrussels(at: string, language: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(date);
}
