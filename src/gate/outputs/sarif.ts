import type { CheckResult, Dataset } from '../../documents/data.ts'
import { clean } from '../wording.ts'
import { type Entry, entriesOf, isFailing, isObserved, type JudgedProject } from './judged-project.ts'
import { plain } from './xml.ts'

/** What an entry of each kind says, for the list of rules. */
const RULES = [
  ['change', 'Change against the baseline', 'A metric is compared with main’s, example by example.'],
  ['bound', 'Bound', 'A metric’s value must lie within a bound.'],
  ['data', 'Data check', 'The rows of a data set must meet its checks.'],
  ['expr', 'Expression', 'A condition over the run’s documents must be true.'],
  ['group', 'Group', 'Any, or each, of several rules must hold.'],
  ['command', 'Command', 'What main’s configuration makes must be made.'],
  ['trust', 'Trust', 'What a run is handed must be fit to be believed.'],
  ['verdict', 'Verdict', 'The run must be judged.'],
] as const

/** Lines of a data set that one result points to. */
const MOST_LINES = 20

/**
 * The verdicts as SARIF 2.1.0, a run a project. What passes is left out: a reader shows each result as a finding. A data
 * check points to its failing lines, everything else to where the policy says it. What is waived is a suppressed result.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(
  projects: readonly JudgedProject[],
  { version }: { readonly version: string },
): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: projects.map((project) => ({
      tool: {
        driver: { name: 'Mergemark', version, semanticVersion: version, rules: RULES.map(describeKind) },
      },
      // Two runs of one tool in a file must differ in this, or one replaces the other.
      automationDetails: { id: `mergemark/${plain(project.name)}/` },
      columnKind: 'utf16CodeUnits',
      results: resultsOf(project),
    })),
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describeKind([kind, name, text]: (typeof RULES)[number]) {
  return { id: `mergemark/${kind}`, name: kind, shortDescription: { text: name }, fullDescription: { text } }
}

function resultsOf(project: JudgedProject) {
  const shown = entriesOf(project).filter(({ standing }) => standing !== 'passed')
  const isWaived = shown.some(({ rule }) => reasonWaived(rule) !== null)
  return shown.map((entry) => ({
    ...toResult(entry, project),
    // Of a run either all results have them or none has (section 3.27.23).
    ...(isWaived ? { suppressions: suppress(entry) } : {}),
  }))
}

function suppress({ rule }: Entry) {
  const reason = reasonWaived(rule)
  return reason === null ? [] : [{ kind: 'external', status: 'accepted', justification: plain(reason) }]
}

function reasonWaived(rule: Entry['rule']): string | null {
  return rule?.waived ?? null
}

function toResult(entry: Entry, project: JudgedProject) {
  const { name, kind, message, rule } = entry
  const index = RULES.findIndex(([known]) => known === kind)
  return {
    ruleId: `mergemark/${kind}`,
    ruleIndex: index,
    level: levelOf(entry, { observed: isObserved(project) }),
    message: { text: `${plain(name)}: ${plain(message)}` },
    locations: locate(entry, project),
    partialFingerprints: { 'mergemarkRule/v1': plain(name) },
    ...(rule === null ? {} : { properties: { outcome: rule.outcome, effect: rule.effect } }),
  }
}

function levelOf(entry: Entry, { observed }: { readonly observed: boolean }): 'error' | 'warning' | 'note' {
  if (isFailing(entry)) return observed ? 'warning' : 'error'
  return entry.rule?.effect === 'warn' ? 'warning' : 'note'
}

/** At least one: GitHub takes no result without a place. */
function locate({ rule }: Entry, { datasets, configuration }: JudgedProject) {
  for (const dataset of datasets) {
    const check = dataset.checks.find((one) => nameCheck(dataset, one) === rule?.rule)
    const places = (check?.examples ?? []).flatMap(({ line, file = dataset.path }) =>
      line === null ? [] : [{ file, line }],
    )
    const different = [...new Map(places.map((one) => [`${one.line}:${one.file}`, one])).values()]
    if (different.length > 0)
      return different.slice(0, MOST_LINES).map(({ file, line }) => placeAt(file, line))
  }
  const place = rule?.place ?? null
  return [place === null ? placeAt(configuration, 1) : placeAt(place.file, place.line ?? 1)]
}

/** As the gate names it. */
function nameCheck(dataset: Dataset, { rule, column }: CheckResult): string {
  return `data.${dataset.name}: ${rule}${column === null ? '' : ` of ${clean(column)}`}`
}

export function placeAt(path: string, line: number) {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } }
}
