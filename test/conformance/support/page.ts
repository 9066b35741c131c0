import { reasonFor } from '../differing.ts'
import type { Outcome } from './outcome.ts'

export interface Corpus {
  readonly name: string
  readonly source: string
  readonly folder: string
  readonly commit: string
  readonly licence: string
  readonly outcomes: readonly Outcome[]
}

export interface Share {
  readonly passed: number
  /** Passed and differing; what is skipped is no part. */
  readonly compared: number
}

export function shareOf(outcomes: readonly Outcome[]): Share {
  const passed = outcomes.filter(({ result }) => result === 'passed').length
  const skipped = outcomes.filter(({ result }) => result === 'skipped').length
  return { passed, compared: outcomes.length - skipped }
}

/** docs/conformance.md, whole. */
export function describeCorpora(corpora: readonly Corpus[]): string {
  return [
    '# Conformance: the cases of other tools',
    '',
    '<!-- Written by `npm run test:conformance`. -->',
    '',
    'Two public corpora of data and what their own tools say of it, taken as data and run through the schema importers',
    'and `validate-data`. A case passes where Mergemark says the same; of the broken files of Frictionless, the kind of',
    'error and its line. A case is skipped where there is nothing to compare: Mergemark lists what was asked as',
    '`unsupported`, or the case is meant for one database’s own language. A lower share than the recorded one, or a',
    'differing case without a reason, fails the run.',
    '',
    '| corpus | cases | passed | differing | share of those compared | skipped |',
    '| - | -: | -: | -: | -: | -: |',
    ...corpora.map(describeRow),
    '',
    ...corpora.map(
      ({ name, source, folder, commit, licence }) =>
        `- ${name}: [${commit.slice(0, 10)}](${source}/tree/${commit}), \`${folder}\`, ${licence}.`,
    ),
    ...corpora.flatMap(describeCorpus),
    '',
  ].join('\n')
}

export function percent({ passed, compared }: Share): string {
  return `${((100 * passed) / compared).toFixed(1)} %`
}

function describeRow({ name, outcomes }: Corpus): string {
  const share = shareOf(outcomes)
  const { passed, compared } = share
  const cells = [name, outcomes.length, passed, compared - passed, percent(share), outcomes.length - compared]
  return `| ${cells.join(' | ')} |`
}

function describeCorpus({ name, outcomes }: Corpus): string[] {
  const differing = outcomes.filter((outcome) => outcome.result === 'differs')
  const skipped = outcomes.filter((outcome) => outcome.result === 'skipped')
  return [
    '',
    `## ${name}: differing`,
    '',
    ...describeGroups(
      differing,
      ({ label }) => reasonFor(label) ?? 'no reason is known',
      (one) => `${code(one.label)}: expected ${code(one.expected)}, found ${code(one.found)}`,
    ),
    '',
    `## ${name}: skipped`,
    '',
    ...describeGroups(
      skipped,
      ({ reason }) => reason,
      ({ label }) => code(label),
    ),
  ]
}

/** A reason, and under it what it is given for. */
function describeGroups<T>(
  all: readonly T[],
  reasonOf: (one: T) => string,
  tell: (one: T) => string,
): string[] {
  if (all.length === 0) return ['None.']
  const groups = [...Map.groupBy(all, reasonOf)].toSorted(([, one], [, other]) => other.length - one.length)
  return groups.flatMap(([reason, some]) => [
    `- ${reason} (${some.length})`,
    ...some.map((one) => `  - ${tell(one)}`),
  ])
}

/** A text of somebody else's as code, whatever is in it. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)))
  const space = fence.length > 1 ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}
