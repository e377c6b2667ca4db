import { useState, type SubmitEvent } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { qualityFile, type Period } from '../api/endpoints.js';
import { useQuality } from '../api/queries.js';
import type { QualityAnswer } from '../api/types.js';
import { useOffenceWords } from '../case/qualification-words.js';
import { errorText } from '../language/error-text.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import type { TextKey } from '../language/texts.js';
import { Choice } from '../shared/choice.js';
import { Field } from '../shared/field.js';
import { PageHeading } from '../shared/page-heading.js';
import { TablePlace } from '../shared/table-place.js';

type Group = QualityAnswer['groups'][number];
type By = Group['by'];

const BY = ['all', 'unit', 'language'] as const;
const OVERVIEW = ['cases', 'decided', 'changes', 'drafts', 'closed', 'closedIncomplete'] as const;
const DAYS_SHOWN = 30;
const DAY_MS = 86_400_000;

/** How PVs are drawn up over all cases of a period. A look is an entry in the audit, so nothing is asked by the clock. */
export function QualityPage() {
  const language = useLanguage();
  const { t } = language;
  const [period, setPeriod] = useState<Period>(lastDays);
  const [by, setBy] = useState<By>('all');
  const { data, error } = useQuality(period);
  return (
    <div className="page quality">
      <PageHeading>{t('quality.title')}</PageHeading>
      <p>{t('quality.hint')}</p>
      <PeriodForm key={`${period.from} ${period.until}`} period={period} onShow={setPeriod} />
      {error && (
        <p role="alert" className="problem">
          {errorText(language, error)}
        </p>
      )}
      {!data && !error && <p role="status">{t('desk.opening')}</p>}
      {data && (
        <>
          {data.guarded && <p className="callout">{t('quality.guarded')}</p>}
          <RadioGroup
            className="modes"
            orientation="horizontal"
            value={by}
            onChange={(value) => setBy(BY.find((each) => each === value) ?? 'all')}
          >
            <Label>{t('quality.by')}</Label>
            {BY.map((each) => (
              <Choice key={each} className="mode" value={each}>
                {t(`quality.by.${each}`)}
              </Choice>
            ))}
          </RadioGroup>
          <Tables answer={data} by={by} />
        </>
      )}
    </div>
  );
}

function PeriodForm({ period, onShow }: { period: Period; onShow: (period: Period) => void }) {
  const { t } = useLanguage();
  const [from, setFrom] = useState(period.from);
  const [until, setUntil] = useState(period.until);
  const [wrong, setWrong] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const isPeriod = from !== '' && until !== '' && from <= until;
    setWrong(!isPeriod);
    if (isPeriod) onShow({ from, until });
  };
  return (
    <form className="period" onSubmit={onSubmit}>
      <Field label={t('quality.from')} type="date" value={from} onChange={setFrom} required />
      <Field label={t('quality.until')} type="date" value={until} onChange={setUntil} required />
      <button type="submit" className="button button-main">
        {t('quality.show')}
      </button>
      <a className="button" href={qualityFile(period)} download rel="noreferrer">
        {t('quality.csv')}
      </a>
      <div role="alert">{wrong && <p className="problem">{t('quality.period-wrong')}</p>}</div>
    </form>
  );
}

interface Row {
  name: string;
  cell: (group: Group) => string;
}

function Tables({ answer, by }: { answer: QualityAnswer; by: By }) {
  const language = useLanguage();
  const { t } = language;
  const words = useOffenceWords(language.language);
  const groups = answer.groups.filter(
    (group) => group.by === by && (by === 'all' || group.cases !== 0 || group.firstAnswer.count !== 0),
  );
  const all = answer.groups[0];
  if (!all) return null;
  const number = (count: number | null | undefined) =>
    count === null || count === undefined ? t('quality.few') : String(count);
  const rows = (part: 'offences' | 'motive' | 'missing' | 'reasons', name: (key: string) => string): Row[] =>
    Object.entries(all[part])
      .filter(([key]) => part !== 'offences' || key !== 'motive')
      .map(([key]) => ({
        name: name(key),
        cell: (group) => number((group[part] as Record<string, number | null>)[key]),
      }));
  const tables: { key: TextKey; rows: Row[] }[] = [
    {
      key: 'quality.overview',
      rows: [
        ...OVERVIEW.map((key) => ({ name: t(`quality.${key}`), cell: (group: Group) => number(group[key]) })),
        { name: t('quality.answered'), cell: ({ firstAnswer }) => number(firstAnswer.count) },
        { name: t('quality.median'), cell: ({ firstAnswer }) => duration(firstAnswer.median, language) },
        { name: t('quality.p90'), cell: ({ firstAnswer }) => duration(firstAnswer.p90, language) },
      ],
    },
    {
      key: 'quality.offences',
      rows: [
        ...rows('offences', (key) => words(`${key}.name`) ?? key),
        { name: t('qualification.no-offence'), cell: ({ none }) => number(none) },
      ],
    },
    {
      key: 'quality.motive',
      rows: rows('motive', (key) => language.find(`qualification.motive.${key}`) ?? key),
    },
    { key: 'quality.missing', rows: rows('missing', (key) => language.find(`pv-check.field.${key}`) ?? key) },
    { key: 'quality.reasons', rows: rows('reasons', (key) => language.find(`incomplete.${key}`) ?? key) },
  ];
  return tables.map(({ key, rows: lines }) => (
    <TablePlace key={key} label={t(key)}>
      <table className="figures">
        <caption>{t(key)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quality.figure')}</th>
            {groups.map((group) => (
              <th key={group.value} scope="col" className="number">
                {nameOf(group, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row" className="behaviour">
                {name}
              </th>
              {groups.map((group) => (
                <td key={group.value} className="number">
                  {cell(group)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TablePlace>
  ));
}

function nameOf({ by, value }: Group, { t, find }: LanguageTools): string {
  return by === 'all' ? t('quality.all') : (find(`${by}.${value}`) ?? value);
}

/** Nobody was answered, or too few to tell. */
function duration(seconds: number | null, { t }: LanguageTools): string {
  if (seconds === null) return '–';
  if (seconds < 90) return t('quality.seconds', { count: seconds });
  if (seconds < 5400) return t('quality.minutes', { count: Math.round(seconds / 60) });
  return t('quality.hours', { count: Math.round(seconds / 360) / 10 });
}

function lastDays(): Period {
  const day = (at: number) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
  return { from: day(Date.now() - DAYS_SHOWN * DAY_MS), until: day(Date.now()) };
}
