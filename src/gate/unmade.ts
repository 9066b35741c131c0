import type { Configuration, TrainSettings } from '../config/configuration.ts'
import type { Failure } from '../documents/parts.ts'
import type { TrainingDocument } from '../documents/training.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, clean } from './wording.ts'

/** Something that a command should have made, and this run did not make. */
export interface Unmade {
  /** The command's key: `train`, `evaluations.test.command`. */
  readonly key: string
  readonly message: string
}

/** A command of main's that the head has dropped, and what follows from that. */
export interface Dropped {
  readonly key: string
  readonly why: string
}

const APPROVAL =
  'As with removing a project, someone who may merge without this check has to approve it; until then it fails'

/**
 * The commands that main has and the head has dropped. Which command runs is the head's own (DESIGN section 6), that
 * one runs is not: a run would otherwise judge whatever predictions are committed. An evaluation that is dropped as a
 * whole is not among them, as it is still made by main's command.
 */
export function findDropped(base: Configuration, head: Configuration): Dropped[] {
  const evaluations = base.evaluations.filter(({ name, command }) => {
    const own = head.evaluations.find((one) => one.name === name)
    return command !== null && own !== undefined && own.command === null
  })
  return [
    ...(base.train !== null && head.train === null
      ? [{ key: 'train', why: 'the predictions were not made by this run' }]
      : []),
    ...evaluations.map(({ name }) => ({
      key: `evaluations.${clean(name)}.command`,
      why: `the predictions of ${clean(name)} were not made by this run`,
    })),
  ]
}

export function describeDropped({ key, why }: Dropped): Unmade {
  return { key, message: `this pull request removes ${key}, so ${why}. ${APPROVAL}` }
}

/** Why a training that the configuration asks for did not happen; null where it did, asks for none, or failed itself. */
export function findUntrained(
  train: TrainSettings | null,
  training: Pick<TrainingDocument, 'engine' | 'failure'> | null,
): Failure | null {
  if (train === null || training?.failure !== undefined) return null
  if (training !== null && training.engine !== 'none') return null
  const { code, message } = fault('not-trained', { isWritten: training !== null })
  return { code, message, place: null }
}

export function judgeUnmade({ key, message }: Unmade): RuleOutcome {
  return ruleOutcome({
    rule: key,
    kind: 'command',
    as: 'prove',
    outcome: 'missing',
    effect: 'fail',
    message: asSentence(`${message.charAt(0).toUpperCase()}${message.slice(1)}`),
  })
}
