import { TOLD_RULES } from '../../config/expected-checks.ts'
import { countNew } from '../../documents/count-new.ts'
import type { CheckResult, Dataset, Example } from '../../documents/data.ts'
import { placeAt } from './sarif.ts'
import { plain } from './xml.ts'

/** What the checks of one project's data sets came to. */
export interface CheckedProject {
  readonly name: string
  /** Path of its mergemark.yml from the working directory. */
  readonly configuration: string
  readonly datasets: readonly Dataset[]
  /** Why not all of them could be checked; null where they could. */
  readonly failure: string | null
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * The findings of the data checks as SARIF 2.1.0, a run a project: a result for each example of a check that does not
 * pass, on its physical line, and one for a check without examples. Where it is told of all of them whether main has
 * them too, `baselineState` says so. What passes is left out: a reader shows each result as a finding.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function dataToSarif(
  projects: readonly CheckedProject[],
  { version }: { readonly version: string },
): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: projects.map((project) => runOf(project, version)),
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Found {
  readonly dataset: Dataset
  readonly check: CheckResult
}

const UNCHECKED = 'unchecked'

function runOf({ name, configuration, datasets, failure }: CheckedProject, version: string) {
  const found = datasets.flatMap((dataset) =>
    dataset.checks.filter(({ result }) => result !== 'pass').map((check) => ({ dataset, check })),
  )
  const named = [...(failure === null ? [] : [UNCHECKED]), ...found.map(({ check }) => plain(check.rule))]
  const rules = [...new Set(named)]
  // Of a run either all results have a state or none has (section 3.27.24).
  const knowsMain =
    failure === null &&
    found.every(({ check }) => shownOf(check).every((example) => isOnMain(check, example) !== null))
  return {
    tool: {
      driver: {
        name: 'Mergemark',
        version,
        semanticVersion: version,
        rules: rules.map((rule) => ({ id: idOf(rule), shortDescription: { text: `Data check: ${rule}` } })),
      },
    },
    automationDetails: { id: `mergemark-data/${plain(name)}/` },
    columnKind: 'utf16CodeUnits',
    results: [
      ...(failure === null ? [] : [uncheckedResult(failure, configuration)]),
      ...found.flatMap((one) => resultsOf(one, { rules, knowsMain })),
    ],
  }
}

/** What could not be read has no findings, and that is none for the reader to be glad of. */
function uncheckedResult(failure: string, configuration: string) {
  return {
    ruleId: idOf(UNCHECKED),
    ruleIndex: 0,
    level: 'error',
    message: { text: plain(failure) },
    locations: [placeAt(configuration, 1)],
    partialFingerprints: { 'mergemarkData/v1': UNCHECKED },
  }
}

function idOf(rule: string): string {
  return `mergemark/data/${rule}`
}

function resultsOf(
  { dataset, check }: Found,
  { rules, knowsMain }: { readonly rules: readonly string[]; readonly knowsMain: boolean },
) {
  const rule = plain(check.rule)
  return shownOf(check).map((example, index) => ({
    ruleId: idOf(rule),
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[check.severity],
    message: { text: plain(tell(dataset, check, example)) },
    locations: [placeAt(example?.file ?? dataset.path, example?.line ?? 1)],
    // A row keeps its key where lines move.
    partialFingerprints: {
      'mergemarkData/v1': plain(
        JSON.stringify([dataset.name, check.rule, check.column, example?.key ?? `#${index + 1}`]),
      ),
    },
    ...(knowsMain ? { baselineState: isOnMain(check, example) ? 'unchanged' : 'new' } : {}),
    properties: {
      result: check.result,
      failing: check.failing,
      total: check.total,
      ...(check.owner === undefined ? {} : { owner: plain(check.owner) }),
    },
  }))
}

function shownOf({ examples }: CheckResult): readonly (Example | null)[] {
  return examples.length === 0 ? [null] : examples
}

/** null where it cannot be told. */
function isOnMain(check: CheckResult, example: Example | null): boolean | null {
  const count = countNew(check)
  if (count === null) return null
  if (example?.known !== undefined) return example.known
  if (count.most === 0) return true
  return count.least > 0 && (example === null || count.least === check.failing) ? false : null
}

function tell(dataset: Dataset, { column, rule, result, message }: CheckResult, example: Example | null) {
  const subject = `${dataset.name}: ${column === null ? rule : `${rule} of ${column}`}`
  if (result === 'error') return `${subject} could not be evaluated: ${message}`
  if (TOLD_RULES.includes(rule) && typeof example?.value === 'string') return `${subject}: ${example.value}`
  return `${subject}: ${tellValue(example)}${message}`
}

function tellValue(example: Example | null): string {
  if (example?.redacted === true) return 'a withheld value '
  return example === null || example.value === null ? '' : `${JSON.stringify(example.value)} `
}
