import { sizeInWords } from '../widget/shared/size.js';
import { offerWayOut } from '../widget/shared/way-out.js';
import { check, type Checked, type Receipt } from './check.js';

/** A receipt is far smaller; a larger file is something else. */
const largest = 100_000;
const { lang } = document.documentElement;

/** Shows the one outcome, and what the receipt says. */
function show(checked: Checked): void {
  const outcome = checked.ok ? 'ok' : checked.reason;
  if (checked.ok) fill(checked.receipt);
  for (const place of document.querySelectorAll<HTMLElement>('[data-outcome]'))
    place.hidden = place.dataset['outcome'] !== outcome;
}

function hideAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-outcome]')) place.hidden = true;
}

function fill(receipt: Receipt): void {
  const moment = new Intl.DateTimeFormat(lang, {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Europe/Brussels',
  });
  place('reference').textContent = receipt.reference;
  place('at').textContent = moment.format(new Date(receipt.at));
  place('digest').textContent = receipt.digest;
  const list = place('items');
  const answers = list.dataset['answers'] ?? '';
  list.replaceChildren(
    ...receipt.items.map((item) => {
      const line = document.createElement('li');
      line.textContent =
        item.what === 'account'
          ? `${answers}: ${item.answers}`
          : `${item.type}, ${sizeInWords(item.size, lang)}`;
      return line;
    }),
  );
}

function place(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-fill="${name}"]`);
  if (!found) throw new Error(`no place for ${name}`);
  return found;
}

const form = document.querySelector('form');
const file = document.querySelector<HTMLInputElement>('input[type=file]');
const field = document.querySelector('textarea');

offerWayOut();
if (form && file && field) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    hideAll();
    void check(field.value).then(show);
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    hideAll();
    if (chosen.size > largest) show({ ok: false, reason: 'form' });
    else
      void chosen.text().then((text) => {
        field.value = text;
        return check(text).then(show);
      });
  });
}
