/**
 * Figures for who may not see small numbers: none under five is told, nor any that could be computed from those that
 * are. A number that is left out keeps company until together they are five.
 */
import type { z } from 'zod';
import type { QualityAnswer } from './contract.js';

type Group = z.infer<typeof QualityAnswer>['groups'][number];

/** Fewer than this can point at somebody. */
export const FEWEST = 5;

const COUNTS = ['cases', 'decided', 'changes', 'none', 'drafts', 'closed', 'closedIncomplete'] as const;
const TALLIES = ['offences', 'motive', 'missing', 'reasons', 'closings'] as const;
/** Each with what it is a part of: what is left of that is a number, too. */
const PART_OF = [
  ['decided', 'cases'],
  ['drafts', 'cases'],
  ['closed', 'cases'],
  ['closedIncomplete', 'closed'],
] as const;

/** Parts of a sum that may be known. */
interface Sum {
  total: string;
  parts: string[];
}

export function guarded(groups: readonly Group[]): Group[] {
  const counts = new Map(groups.flatMap((group) => [...countsOf(group)]));
  const hidden = new Set([...counts].filter(([, count]) => count < FEWEST).map(([cell]) => cell));
  const sums = sumsIn(groups, counts);
  const isSmall = (count: number) => count > 0 && count < FEWEST;
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const { total, parts } of sums) {
      if (hidden.has(total)) continue;
      const rest =
        (counts.get(total) ?? 0) -
        sumOf(
          parts.filter((part) => !hidden.has(part)),
          counts,
        );
      if (!isSmall(rest)) continue;
      const [least] = parts
        .filter((part) => !hidden.has(part))
        .sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
      if (least !== undefined) hidden.add(least);
    }
  }
  return groups.map((group) => withoutHidden(group, hidden));
}

function sumOf(cells: readonly string[], counts: ReadonlyMap<string, number>): number {
  return cells.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
}

const nameOf = ({ by, value }: Group) => `${by} ${value}`;

function countsOf(group: Group): [cell: string, count: number][] {
  const name = nameOf(group);
  return [
    ...COUNTS.map((figure): [string, number] => [`${name} ${figure}`, group[figure] ?? 0]),
    ...TALLIES.flatMap((figure) =>
      Object.entries(group[figure]).map(([of, count]): [string, number] => [
        `${name} ${figure} ${of}`,
        count ?? 0,
      ]),
    ),
    [`${name} answered`, group.firstAnswer.count ?? 0],
  ];
}

/** What adds up to what: parts within a group, and groups of one kind to all. */
function sumsIn(groups: readonly Group[], counts: ReadonlyMap<string, number>): Sum[] {
  const within = groups.flatMap((group): Sum[] => {
    const name = nameOf(group);
    const cellsOf = (figure: (typeof TALLIES)[number]) =>
      Object.keys(group[figure]).map((of) => `${name} ${figure} ${of}`);
    return [
      { total: `${name} cases`, parts: cellsOf('motive') },
      { total: `${name} closed`, parts: cellsOf('closings') },
      { total: `${name} closedIncomplete`, parts: cellsOf('reasons') },
      { total: `${name} decided`, parts: [...cellsOf('offences'), `${name} none`] },
      ...PART_OF.map(([part, of]) => ({ total: `${name} ${of}`, parts: [`${name} ${part}`] })),
      ...cellsOf('missing').map((part) => ({ total: `${name} drafts`, parts: [part] })),
    ];
  });
  const across = (['unit', 'language'] as const).flatMap((by) =>
    [...counts.keys()]
      .filter((cell) => cell.startsWith('all all '))
      .map((total): Sum => {
        const rest = total.slice('all all '.length);
        return {
          total,
          parts: groups.filter((group) => group.by === by).map((group) => `${nameOf(group)} ${rest}`),
        };
      }),
  );
  return [...within, ...across];
}

function withoutHidden(group: Group, hidden: ReadonlySet<string>): Group {
  const name = nameOf(group);
  const kept = (cell: string, count: number | null) => (hidden.has(`${name} ${cell}`) ? null : count);
  const tallies = <F extends (typeof TALLIES)[number]>(figure: F): Group[F] =>
    Object.fromEntries(
      Object.entries(group[figure]).map(([of, count]) => [of, kept(`${figure} ${of}`, count)]),
    ) as Group[F];
  const answered = kept('answered', group.firstAnswer.count);
  return {
    by: group.by,
    value: group.value,
    cases: kept('cases', group.cases),
    decided: kept('decided', group.decided),
    changes: kept('changes', group.changes),
    none: kept('none', group.none),
    drafts: kept('drafts', group.drafts),
    closed: kept('closed', group.closed),
    closedIncomplete: kept('closedIncomplete', group.closedIncomplete),
    offences: tallies('offences'),
    motive: tallies('motive'),
    missing: tallies('missing'),
    reasons: tallies('reasons'),
    closings: tallies('closings'),
    firstAnswer:
      answered === null
        ? { count: null, median: null, p90: null }
        : { ...group.firstAnswer, count: answered },
  };
}
