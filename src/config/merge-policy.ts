import type { Configuration, EvaluationSettings, TrainSettings } from './configuration.ts'

/** What is judged, and what is only shown because the base branch does not know of it. */
export interface Combined {
  readonly configuration: Configuration
  /** Names of data sets and evaluations that only the head has: computed and shown, never judged. */
  readonly unjudged: { readonly data: readonly string[]; readonly evaluations: readonly string[] }
}

/**
 * The policy is the base branch's (DESIGN section 6): every key but `train` and `evaluations.*.command`. An
 * evaluation that the head has dropped is still made, by the base's command, so that dropping it evades nothing.
 */
export function combineConfigurations(input: { base: Configuration; head: Configuration }): Combined {
  const { base, head } = input
  const data = onlyIn(head.data, base.data)
  const evaluations = onlyIn(head.evaluations, base.evaluations)
  const unjudged = { data: namesOf(data), evaluations: namesOf(evaluations) }
  const judged = base.evaluations.map((evaluation) => withCommandOf(head.evaluations, evaluation))
  return {
    configuration: {
      ...base,
      data: [...base.data, ...data],
      train: trainedBy(head.train, base.train),
      evaluations: [...judged, ...evaluations],
      placeOf: (...path) => (isOfHead(path, { head, unjudged }) ? head : base).placeOf(...path),
    },
    unjudged,
  }
}

/** The head's own, but for the variables it may see: which secrets training gets is the team's to say. */
function trainedBy(head: TrainSettings | null, base: TrainSettings | null): TrainSettings | null {
  if (head === null) return null
  return { ...head, env: head.env.filter((name) => base?.env.includes(name)) }
}

interface Named {
  readonly name: string
}

function onlyIn<T extends Named>(these: readonly T[], those: readonly T[]): T[] {
  const known = new Set(namesOf(those))
  return these.filter(({ name }) => !known.has(name))
}

function namesOf(entries: readonly Named[]): string[] {
  return entries.map(({ name }) => name)
}

function withCommandOf(
  head: readonly EvaluationSettings[],
  evaluation: EvaluationSettings,
): EvaluationSettings {
  const own = head.find(({ name }) => name === evaluation.name)
  return own === undefined ? evaluation : { ...evaluation, command: own.command }
}

function isOfHead(
  [section, name, key]: readonly (string | number)[],
  { head, unjudged }: { head: Configuration; unjudged: Combined['unjudged'] },
): boolean {
  if (section === 'train') return true
  if (section === 'data') return unjudged.data.includes(String(name))
  if (section !== 'evaluations') return false
  const isKnown = head.evaluations.some((evaluation) => evaluation.name === name)
  return unjudged.evaluations.includes(String(name)) || (key === 'command' && isKnown)
}
