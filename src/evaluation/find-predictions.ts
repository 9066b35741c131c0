import type { EvaluationSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Files } from '../ports.ts'

/** The evaluation's files of predictions, in the order of their patterns; none where none is there yet. */
export async function matchPredictions(
  { predictions }: Pick<EvaluationSettings, 'predictions'>,
  files: Pick<Files, 'find' | 'inspect'>,
): Promise<string[]> {
  const found = await Promise.all(
    predictions.map(async (pattern) =>
      (await files.inspect(pattern)) === null ? files.find(pattern) : [pattern],
    ),
  )
  return [...new Set(found.flat())]
}

/** The same where they must be there. Throws `no-such-file`, and `predictions-ambiguous` for several without `runs`. */
export async function findPredictions(
  settings: Pick<EvaluationSettings, 'name' | 'predictions' | 'runs'>,
  files: Pick<Files, 'find' | 'inspect'>,
): Promise<[string, ...string[]]> {
  const { name, predictions, runs } = settings
  for (const pattern of predictions) {
    if ((await matchPredictions({ predictions: [pattern] }, files)).length > 0) continue
    const needed = `evaluations.${name}.predictions names it: does the training or the evaluation's command write it?`
    throw fault('no-such-file', { path: pattern, needed })
  }
  const [first = '', ...others] = await matchPredictions(settings, files)
  if (runs === null && others.length > 0) {
    throw fault('predictions-ambiguous', { name, pattern: predictions.join(', '), count: others.length + 1 })
  }
  return [first, ...others]
}
