import type { Dataset } from '../../documents/data.ts'
import type { Digest } from '../../documents/parts.ts'
import type { RuleOutcome, VerdictDocument } from '../../documents/verdict.ts'

/** One project's verdict, and what other tools are told of it. */
export interface JudgedProject {
  readonly name: string
  /** Path of its mergemark.yml from the working directory. */
  readonly configuration: string
  /** null where not even the gate left one. */
  readonly verdict: VerdictDocument | null
  readonly datasets: readonly Dataset[]
  readonly model: { readonly path: string; readonly digest: Digest } | null
  readonly evaluations: readonly { readonly name: string; readonly digest: Digest | null }[]
}

/** One entry of the verdict, or the verdict itself where a run fails that no entry fails. */
export interface Entry {
  /** Of its own among the project's. */
  readonly name: string
  readonly kind: string
  readonly standing: Standing
  readonly message: string
  /** null for the verdict itself. */
  readonly rule: RuleOutcome | null
}

/** `tolerated`: it did not come to what was asked, and does not fail the run. */
type Standing = 'passed' | 'tolerated' | 'failed' | 'errored'

const PASSED: readonly string[] = ['improved', 'not-worse', 'within']

/** What a project's run came to, one entry a bar; a run that fails has an entry that does. */
export function entriesOf({ verdict }: Pick<JudgedProject, 'verdict'>): Entry[] {
  if (verdict === null) return [wholeEntry('errored', 'the gate could not be evaluated')]
  const entries = nameApart(verdict.rules.map((rule) => describeRule(rule)))
  if (verdict.failure !== undefined) return [wholeEntry('errored', verdict.failure.message), ...entries]
  const unexplained = verdict.verdict === 'fail' && !entries.some(isFailing)
  return unexplained ? [wholeEntry('errored', verdict.sentence), ...entries] : entries
}

export function isFailing({ standing }: Pick<Entry, 'standing'>): boolean {
  return standing === 'failed' || standing === 'errored'
}

/** What is only observed fails no run, and no tool that reads it. */
export function isObserved({ verdict }: Pick<JudgedProject, 'verdict'>): boolean {
  return verdict !== null && verdict.failure === undefined && verdict.mode === 'observe'
}

function wholeEntry(standing: Standing, message: string): Entry {
  return { name: 'verdict', kind: 'verdict', standing, message, rule: null }
}

function describeRule(rule: RuleOutcome): Entry {
  return { name: nameRule(rule), kind: rule.kind, standing: standingOf(rule), message: rule.message, rule }
}

function standingOf({ effect, outcome }: RuleOutcome): Standing {
  if (effect === 'fail') return outcome === 'missing' ? 'errored' : 'failed'
  return effect === 'pass' && PASSED.includes(outcome) ? 'passed' : 'tolerated'
}

function nameRule({ name, rule, asks, bound, slice }: RuleOutcome): string {
  const bar = asks ?? bound?.kind
  const within = slice === null || rule.includes(slice) ? '' : ` in ${slice}`
  return `${name ?? rule}${within}${bar === undefined ? '' : ` (${bar})`}`
}

/** A name that is there twice would let one entry pass for another. */
function nameApart(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>(['verdict'])
  return entries.map((entry) => {
    let name = entry.name
    for (let count = 2; taken.has(name); count++) name = `${entry.name} #${count}`
    taken.add(name)
    return { ...entry, name }
  })
}
