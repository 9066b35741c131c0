import type { Failure } from '../documents/parts.ts'
import { formatPlace } from '../errors/place.ts'
import { trimSentence } from './metric-prose.ts'
import { code, own, type Prose, say, strong } from './prose.ts'
import type { ReportInput } from './report-input.ts'

const STAGES = [
  ['baseline', 'Finding the baseline', 'baseline'],
  ['data', 'Checking the data', 'validate-data'],
  ['training', 'Training', 'train'],
  ['evaluation', 'Evaluating', 'evaluate'],
  ['comparison', 'Comparing', 'compare'],
  ['verdict', 'Judging', 'gate'],
] as const

/** What stopped, with the error's code and the command that shows it again; whatever depended on it is missing. */
export function describeFailures(input: ReportInput): Prose[] {
  const stages = STAGES.flatMap(([key, title, command]) => {
    const failure = input[key]?.failure
    return failure === undefined
      ? []
      : [say`${strong(own(`${title} failed.`))} ${describe(failure)} ${advise(command)}`]
  })
  return [...stages, ...describeEvaluations(input)]
}

function describeEvaluations({ evaluation }: ReportInput): Prose[] {
  return (evaluation?.evaluations ?? []).flatMap(({ name, failure }) =>
    failure === null || failure.code === evaluation?.failure?.code
      ? []
      : [
          say`${strong(own('Evaluating'))} ${code(name)} ${strong(own('failed.'))} ${describe({ ...failure, place: null })} ${advise('evaluate')}`,
        ],
  )
}

function describe({ code: number, message, place }: Pick<Failure, 'code' | 'message' | 'place'>): Prose {
  const where = place === null ? [] : say` (${code(formatPlace(place))})`
  return say`${number}: ${trimSentence(message)}${where}.`
}

function advise(command: string): Prose {
  return say`The step’s log has the whole error and how to mend it; ${code(`mergemark ${command}`)} shows the same on your machine.`
}
