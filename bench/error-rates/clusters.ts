import type { Generator } from '../../src/stats/generator.ts'
import { CHANGE_HEADER, changeRows } from './changes-table.ts'
import { drawExponential } from './draw.ts'
import { measureChange, type Truth } from './measure-change.ts'
import { labelledSample } from './samples.ts'
import { count, seedOf, type Table } from './table.ts'

const RESAMPLES = 1000
const LABELS = ['no', 'yes']
const CLUSTER = 10
const CORRELATION = 0.3
/** How many examples change, and by how much the share of hits falls. */
const DISAGREEMENT = 0.15
const DROP = 0.06

export function measureClusters(trials: number): Table {
  const rows = [300, 1000, 5000].flatMap((n) =>
    [true, false].flatMap((isGrouped) =>
      rowsOf(`${count(n)} in clusters of ${CLUSTER}, ${isGrouped ? 'with' : '**without**'} \`group:\``, {
        n,
        isClustered: true,
        isGrouped,
        metrics: ['accuracy', 'f1'],
        trials,
      }),
    ),
  )
  return {
    title: 'Clusters',
    note: `${CLUSTER} examples a cluster, of which two change alike with a correlation of ${CORRELATION}; ${DISAGREEMENT * 100} % disagree. In %.`,
    header: CHANGE_HEADER,
    rows,
  }
}

/** Weights that differ much, as those of a survey do, and have nothing to do with the predictions. */
export function measureWeights(trials: number): Table {
  const rows = [50, 200, 1000, 10_000].flatMap((n) =>
    rowsOf(`${count(n)}, exponential weights`, { n, isWeighted: true, metrics: ['accuracy'], trials }),
  )
  return {
    title: 'Weights',
    note: `Fewer than 1,000 examples are resampled. ${DISAGREEMENT * 100} % disagree. In %.`,
    header: CHANGE_HEADER,
    rows,
  }
}

interface Design {
  readonly n: number
  readonly trials: number
  readonly metrics: readonly string[]
  readonly isClustered?: boolean
  readonly isGrouped?: boolean
  readonly isWeighted?: boolean
}

function rowsOf(name: string, design: Design): string[][] {
  return changeRows(name, measure(design, 0), measure(design, DROP))
}

function measure(design: Design, drop: number) {
  const lost = (DISAGREEMENT + drop) / 2
  const chances = { lost, gained: DISAGREEMENT - lost }
  return measureChange({
    trials: design.trials,
    // The same examples with and without `group:`.
    seed: seedOf(design.n, drop, design.isWeighted === true ? 1 : 0),
    resamples: RESAMPLES,
    truths: truthsOf(chances, design.metrics),
    draw: (generator) => drawSides(design, chances, generator),
  })
}

/** The head is right, wrong where main is right, right where main is wrong, or wrong as main is. */
type Kind = 'both' | 'lost' | 'gained' | 'neither'

function drawKind(generator: Generator, { lost, gained }: { lost: number; gained: number }): Kind {
  const place = generator.nextFloat()
  if (place < lost) return 'lost'
  if (place < lost + gained) return 'gained'
  return place < lost + gained + 0.1 ? 'neither' : 'both'
}

function drawSides(design: Design, chances: { lost: number; gained: number }, generator: Generator) {
  const { n, isClustered = false, isGrouped = false, isWeighted = false } = design
  const target = new Int32Array(n)
  const base = new Int32Array(n)
  const head = new Int32Array(n)
  let common: Kind = 'both'
  for (let example = 0; example < n; example += 1) {
    if (example % CLUSTER === 0) common = drawKind(generator, chances)
    // Two of a cluster both follow it with chance √ρ·√ρ.
    const follows = isClustered && generator.nextFloat() < Math.sqrt(CORRELATION)
    const kind = follows ? common : drawKind(generator, chances)
    const truth = generator.nextBelow(2)
    target[example] = truth
    base[example] = kind === 'both' || kind === 'lost' ? truth : 1 - truth
    head[example] = kind === 'both' || kind === 'gained' ? truth : 1 - truth
  }
  const weight = isWeighted ? Float64Array.from({ length: n }, () => drawExponential(generator)) : null
  const group = isGrouped ? Int32Array.from(target, (_, example) => Math.floor(example / CLUSTER)) : null
  const side = (predicted: Int32Array) =>
    labelledSample({ size: n, weight, group }, { labels: LABELS, target, predicted, scores: null })
  return { base: side(base), head: side(head) }
}

/** Both classes are alike, so that F1 is the share of hits too. */
function truthsOf(
  { lost, gained }: { lost: number; gained: number },
  metrics: readonly string[],
): ReadonlyMap<string, Truth> {
  const both = 1 - lost - gained - 0.1
  const truth = { base: both + lost, head: both + gained }
  return new Map(metrics.map((name) => [name, truth]))
}
