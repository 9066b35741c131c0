import type { Generator } from '../../src/stats/generator.ts'
import { CHANGE_HEADER, changeRows } from './changes-table.ts'
import { drawExponential, drawNormal } from './draw.ts'
import { measureChange, type Truth } from './measure-change.ts'
import { regressionSample } from './samples.ts'
import { count, seedOf, type Table } from './table.ts'

const RESAMPLES = 500
const SIZES = [50, 200, 1000, 10_000]
const NAMES = ['mean_absolute_error', 'root_mean_squared_error']

/** Errors of both sides of one example; `drop` is what the head's mean error lies above main's. */
interface Kind {
  readonly name: string
  readonly drop: number
  readonly draw: (generator: Generator, drop: number) => readonly [base: number, head: number]
  /** Mean and mean square of the errors of either side. */
  readonly moments: (drop: number) => { readonly base: Moments; readonly head: Moments }
}
type Moments = readonly [mean: number, square: number]

const bell: Kind = {
  name: 'bell-shaped',
  drop: 0.1,
  draw: (generator, drop) => [5 + drawNormal(generator), 5 + drop + drawNormal(generator)],
  moments: (drop) => ({ base: [5, 26], head: [5 + drop, (5 + drop) ** 2 + 1] }),
}

const skewed: Kind = {
  name: 'exponential',
  drop: 0.2,
  draw: (generator, drop) => [drawExponential(generator), (1 + drop) * drawExponential(generator)],
  moments: (drop) => ({ base: [1, 2], head: [1 + drop, 2 * (1 + drop) ** 2] }),
}

/** The head is as main, but for one example in 50 on which it is far off: a drop that few examples show. */
const blunders: Kind = {
  name: '2 % of the examples far off',
  drop: 0.1,
  draw: (generator, drop) => {
    const error = 2 + drawExponential(generator)
    const isFarOff = generator.nextFloat() < 0.02
    const other = error + 0.1 * drawNormal(generator) + (isFarOff ? 50 * drop : 0)
    return [error + 0.1 * drawNormal(generator), other]
  },
  moments: (drop) => {
    const far = 50 * drop
    return { base: [3, 10.01], head: [3 + drop, 10.01 + 0.02 * (far * far + 6 * far)] }
  },
}

export function measureMeans(trials: number): Table {
  const rows = [bell, skewed, blunders].flatMap((kind) =>
    SIZES.flatMap((n) =>
      changeRows(
        `${count(n)}, ${kind.name}`,
        ...measureBoth(kind, { n, trials: n > 5000 ? Math.ceil(trials / 2) : trials }),
      ),
    ),
  )
  return {
    title: 'Means of losses, and functions of such means',
    note: `Fewer than 1,000 examples are resampled (${count(RESAMPLES)} times here), more get the normal interval. In %.`,
    header: CHANGE_HEADER,
    rows,
  }
}

function measureBoth(kind: Kind, of: { n: number; trials: number }) {
  return [measure(kind, { ...of, drop: 0 }), measure(kind, { ...of, drop: kind.drop })] as const
}

function measure(kind: Kind, { n, trials, drop }: { n: number; trials: number; drop: number }) {
  const { base, head } = kind.moments(drop)
  const truths = new Map<string, Truth>([
    [NAMES[0] as string, { base: base[0], head: head[0] }],
    [NAMES[1] as string, { base: Math.sqrt(base[1]), head: Math.sqrt(head[1]) }],
  ])
  const draw = (generator: Generator) => {
    const before = new Float64Array(n)
    const after = new Float64Array(n)
    for (let example = 0; example < n; example += 1) {
      const [one, other] = kind.draw(generator, drop)
      before[example] = one
      after[example] = other
    }
    return { base: regressionSample({ size: n }, before), head: regressionSample({ size: n }, after) }
  }
  return measureChange({ trials, seed: seedOf(kind.name, n, drop), resamples: RESAMPLES, truths, draw })
}
