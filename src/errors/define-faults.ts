/**
 * What a fault means for the process that meets it (docs: exit codes):
 * `usage`: the user wrote something wrong, exit 2; `broken`: no document could be made, exit 3.
 */
export type FaultKind = 'usage' | 'broken'

/** One entry of the catalogue. `D` is what must be known to say it. */
export interface FaultDefinition<D> {
  readonly code: `MM-${number}`
  readonly kind: FaultKind
  /** What happened, in one line, quoting the offending value. */
  readonly what: (details: D) => string
  /** How to mend it. */
  readonly mend: (details: D) => string
  /** Details for the documentation page. */
  readonly example: D
}

/** Gives a part of the catalogue its type: `defineFaults({ 'no-such-file': declare<{ path: string }>({ … }) })`. */
export function defineFaults<const P extends Record<string, unknown>>(part: P): P {
  return part
}

/** Declares one fault whose details are of type `D`. */
export function declare<D>(definition: FaultDefinition<D>): FaultDefinition<D> {
  return definition
}
