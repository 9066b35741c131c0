import type { TrainingDocument } from '../../documents/training.ts'
import { left, list, right, type Section, table } from '../article.ts'
import { isDataOnly } from '../data-only.ts'
import { decimalsOf, formatBytes, formatNumber, formatSeconds } from '../number.ts'
import { code, own, type Prose, say } from '../prose.ts'
import type { ReportView } from '../view.ts'

/** How the model came to be, beside main's. */
export function trainingSection({ input, words }: ReportView): Section | null {
  const { training } = input
  const base = input.base.training
  if (training === null || training.failure !== undefined) return null
  if (isDataOnly(input) && !didTrain(training)) return null
  return {
    key: 'training',
    title: say`Training: ${own(summarise(training))}${own(base === null || !didTrain(base) ? '' : ` (${words.side}: ${summariseCost(base)})`)}`,
    short: 'training',
    blocks: [
      list([
        describeEngine(training),
        ...describeModel(training, base, words.side),
        ...describeCurves(training, base, words.side),
      ]),
      ...table(
        'Changed parameters',
        [left('parameter'), right(words.base), right(words.head)],
        changedParameters(training, base),
      ),
    ],
  }
}

/** A project that trains elsewhere has a document of it too, which says so. */
function didTrain({ engine, command }: TrainingDocument): boolean {
  return command !== null || engine !== 'none'
}

function summarise(training: TrainingDocument): string {
  if (!didTrain(training)) return 'none here'
  const seeds =
    training.seeds.length === 0
      ? []
      : [`${training.seeds.length === 1 ? 'seed' : 'seeds'} ${training.seeds.slice(0, 5).join(', ')}`]
  return [summariseCost(training), ...seeds, ...(training.reused ? ['reused'] : [])].join(', ')
}

function summariseCost({ seconds, peakMemoryBytes }: TrainingDocument): string {
  return [formatSeconds(seconds), ...(peakMemoryBytes === null ? [] : [formatBytes(peakMemoryBytes)])].join(
    ', ',
  )
}

function describeEngine(training: TrainingDocument): Prose {
  const { engine, command } = training
  if (!didTrain(training)) return say`Nothing was trained: the configuration has no ${code('train')}.`
  if (command === null) return say`Trained by the built-in trainer (engine: ${code(engine)}).`
  return say`Trained by ${code(command.join(' '))}.`
}

function describeModel(training: TrainingDocument, base: TrainingDocument | null, side: string): Prose[] {
  const { model } = training
  if (model === null) return didTrain(training) ? [say`It left no model.`] : []
  const known = base?.model ?? null
  const same = known !== null && known.digest === model.digest
  const comparison =
    known === null ? '' : same ? `, the same as ${side}’s, byte for byte` : `, not the same as ${side}’s`
  return [
    say`Model ${code(model.path)}: ${own(formatBytes(model.bytes))}, ${code(shortDigest(model.digest))}${own(comparison)}.`,
  ]
}

function describeCurves({ curves }: TrainingDocument, base: TrainingDocument | null, side: string): Prose[] {
  return curves.slice(0, 5).flatMap(({ name, value }) => {
    const [first, last] = [value.at(0) ?? null, value.at(-1) ?? null]
    if (first === null || last === null) return []
    const before = base?.curves.find((curve) => curve.name === name)?.value.at(-1) ?? null
    const show = (number: number) => formatNumber(number, decimalsOf([number]))
    const then = before === null ? '' : ` (${side}: ${show(before)})`
    return [say`${code(name)} went from ${own(show(first))} to ${own(`${show(last)}${then}`)}.`]
  })
}

function changedParameters({ params }: TrainingDocument, base: TrainingDocument | null): Prose[][] {
  if (base === null) return []
  const now = new Map(Object.entries(params))
  const then = new Map(Object.entries(base.params))
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((name) => now.get(name) !== then.get(name))
    .slice(0, 30)
    .map((name) => [[code(name)], showParameter(then.get(name)), showParameter(now.get(name))])
}

function showParameter(value: string | number | boolean | null | undefined): Prose {
  return value === undefined ? say`–` : [code(String(value))]
}

/** `sha256:9c1e…` shortened to what people compare by eye. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12)
}
