/**
 * How many examples a condition of ease.ml/ci needs, so that all its estimates lie within their tolerances with the
 * asked reliability over all steps. Source: Renggli et al. 2019, "Continuous Integration of Machine Learning Models
 * with ease.ml/ci", MLSys, arXiv 1903.00278, sections 3 and 4.
 */

export const variables = ['n', 'o', 'd'] as const
/** n: the new model's share of right answers; o: the old one's; d: the share of predictions that differ. */
export type Variable = (typeof variables)[number]

/** `a·n + b·o + c·d > bar ± tolerance`, or `<`. */
export interface Clause {
  readonly factors: ReadonlyMap<Variable, number>
  readonly comparison: '>' | '<'
  readonly bar: number
  /** > 0. */
  readonly tolerance: number
}

export const adaptivities = ['none', 'full', 'first-change'] as const
export type Adaptivity = (typeof adaptivities)[number]
export const conditionModes = ['fp-free', 'fn-free'] as const
export type ConditionMode = (typeof conditionModes)[number]

export interface Terms {
  /** Chance that no estimate of any step lies outside its tolerance, in (0, 1). */
  readonly reliability: number
  readonly adaptivity: Adaptivity
  /** How many times the same examples are judged on, a whole number ≥ 1. */
  readonly steps: number
  readonly mode: ConditionMode
  /** The share of predictions that is known to change at most, in (0, 1]; null where nothing is known. */
  readonly changed: number | null
}

export interface ClauseExamples {
  /** Not rounded. */
  readonly examples: number
  readonly method: 'hoeffding' | 'bennett'
  /** The share of changed predictions that Bennett's inequality reckoned with. */
  readonly changed: number | null
  /** `d` alone is seen without labels. */
  readonly labelled: boolean
}

/** One entry a clause, in its order: of two bounds that both hold, the one that needs fewer. */
export function conditionExamples(clauses: readonly Clause[], terms: Terms): ClauseExamples[] {
  const changed = terms.changed ?? mostChanged(clauses, terms.mode)
  return clauses.map((clause) => {
    const labelled = clause.factors.has('n') || clause.factors.has('o')
    const given = { ...terms, clauses: clauses.length }
    const hoeffding = { examples: byHoeffding(clause, given), method: 'hoeffding', labelled } as const
    const factor = differenceFactor(clause)
    if (factor === null || changed === null) return { ...hoeffding, changed: null }
    const examples = byBennett({ changed, tolerance: clause.tolerance / factor }, given)
    return examples < hoeffding.examples
      ? { examples, method: 'bennett', changed, labelled }
      : { ...hoeffding, changed: null }
  })
}

type Given = Pick<Terms, 'reliability' | 'adaptivity' | 'steps'> & { readonly clauses: number }

/**
 * −r²·ln δ/2ε² (Hoeffding 1963) for a variable of range r. A clause of v variables gives each δ/v and a part of the
 * tolerance in proportion to its range, which makes their numbers equal: (Σr)²·ln(v/δ)/2ε².
 */
function byHoeffding({ factors, tolerance }: Clause, given: Given): number {
  const range = [...factors.values()].reduce((sum, factor) => sum + Math.abs(factor), 0)
  return (range * range * (logOfDoubt(given) + Math.log(factors.size))) / (2 * tolerance * tolerance)
}

/**
 * Two-sided bound for n − o where E[(n − o)²] ≤ p, because at most a share p of the predictions differs (Bennett 1962;
 * the paper's section 4.1): ln(2/δ)/(p·h(ε/p)), h(u) = (1 + u)·ln(1 + u) − u.
 */
function byBennett({ changed, tolerance }: { changed: number; tolerance: number }, given: Given): number {
  const u = tolerance / changed
  return (logOfDoubt(given) + Math.LN2) / (changed * ((1 + u) * Math.log1p(u) - u))
}

/** ln(1/δ) for one clause at one step: δ is shared among the clauses, and among the steps or all their 2^H answers. */
function logOfDoubt({ reliability, adaptivity, steps, clauses }: Given): number {
  const perStep = adaptivity === 'full' ? steps * Math.LN2 : Math.log(steps)
  return perStep + Math.log(clauses) - Math.log1p(-reliability)
}

/** c where the clause is about c·(n − o), c ≠ 0: its size; else null. */
function differenceFactor({ factors }: Clause): number | null {
  const head = factors.get('n') ?? 0
  return factors.size === 2 && head !== 0 && factors.get('o') === -head ? Math.abs(head) : null
}

/**
 * What a clause `c·d < bar ± tolerance` leaves possible for d once it passes: its bar where Unknown is rejected; two
 * tolerances more where it is accepted, because the estimate may be one above the bar and the truth one above that.
 */
function mostChanged(clauses: readonly Clause[], mode: ConditionMode): number | null {
  const limits = clauses.flatMap(({ factors, comparison, bar, tolerance }) => {
    const factor = factors.get('d') ?? 0
    if (factors.size !== 1 || factor === 0 || factor > 0 !== (comparison === '<')) return []
    const limit = (bar + (mode === 'fp-free' ? 0 : 2 * Math.sign(factor) * tolerance)) / factor
    return limit > 0 ? [Math.min(1, limit)] : []
  })
  return limits.length === 0 ? null : Math.min(...limits)
}
