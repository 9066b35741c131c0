import { fault } from '../errors/fault.ts'
import { didYouMean } from '../errors/nearest.ts'
import type { Sample } from '../sample/sample.ts'
import {
  type LabelSpace,
  type Metric,
  type MetricTerms,
  type MetricVariant,
  noTerms,
} from './define-metric.ts'
import { findMetric, knownNames } from './find-metric.ts'

/** A name that was asked for: the variant that it means for these labels, or why there is none. */
export type Expansion =
  | { readonly name: string; readonly metric: Metric; readonly variant: MetricVariant; readonly reason: null }
  | { readonly name: string; readonly metric: Metric; readonly variant: null; readonly reason: string }

/** What `expandMetrics` needs to know of a sample. */
export function labelSpaceOf(sample: Sample, terms: MetricTerms = noTerms): LabelSpace {
  const { task, slices } = sample
  return {
    task,
    labels: 'labels' in sample ? sample.labels : [],
    positive: 'positive' in sample ? sample.positive : null,
    scored: 'scores' in sample && sample.scores !== null,
    sliced: [...new Set(slices.map((slice) => slice.of))],
    terms,
  }
}

/**
 * What each of `names` means for these labels, in their order and each once; without names, the default set of the
 * task. Throws `unknown-metric` for a name that no metric has.
 */
export function expandMetrics(space: LabelSpace, names: readonly string[]): readonly Expansion[] {
  const asked = names.length > 0 ? [...new Set(names)] : defaultNames(space)
  return asked.map((name) => expandOne(space, name))
}

/**
 * binary: accuracy, balanced_accuracy, precision, recall, f1, matthews_corrcoef; multiclass: accuracy,
 * balanced_accuracy, f1_macro, matthews_corrcoef and the recall of each class; with scores also log_loss and
 * brier_score, and for binary roc_auc, which unlike roc_auc_ovr needs no class of its own to occur. The user's own
 * metrics follow whatever the task is.
 */
export function defaultNames(space: LabelSpace): string[] {
  return [...namesOfTask(space), ...(space.terms?.own ?? []).map(({ name }) => name)]
}

function namesOfTask(space: LabelSpace): readonly string[] {
  if (space.task === 'binary') return binaryNames(space)
  if (space.task === 'multiclass') return multiclassNames(space)
  return otherNames[space.task]
}

const otherNames = {
  multilabel: ['accuracy', 'f1_macro', 'f1_micro', 'hamming_loss'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'r2', 'median_absolute_error'],
  ranking: ['ndcg_10', 'mrr', 'map'],
  graded: ['mean_score'],
  'metrics-only': [],
} as const

function binaryNames({ scored }: LabelSpace): string[] {
  const ranking = scored === false ? [] : ['roc_auc']
  const ofHits = ['accuracy', 'balanced_accuracy', 'precision', 'recall', 'f1', 'matthews_corrcoef']
  return [...ofHits, ...ranking, ...scoreNames(scored)]
}

function multiclassNames({ labels, scored }: LabelSpace): string[] {
  const ofHits = ['accuracy', 'balanced_accuracy', 'f1_macro', 'matthews_corrcoef']
  return [...ofHits, ...labels.map((label) => `recall[${label}]`), ...scoreNames(scored)]
}

function scoreNames(scored: boolean | undefined): string[] {
  return scored === false ? [] : ['log_loss', 'brier_score']
}

function expandOne(space: LabelSpace, name: string): Expansion {
  const metric = findMetric(name, space.terms?.own)
  if (metric === null) throw fault('unknown-metric', { metric: name, known: knownNames() })
  if (!metric.tasks.includes(space.task)) {
    return { name, metric, variant: null, reason: `${metric.name} is not defined for the task ${space.task}` }
  }
  const variants = metric.expand(space, name)
  const variant = variants.find((candidate) => candidate.name === name)
  if (variant !== undefined) return { name, metric, variant, reason: null }
  return { name, metric, variant: null, reason: whyNone(space, name, variants) }
}

function whyNone(space: LabelSpace, name: string, variants: readonly MetricVariant[]): string {
  const label = /\[(.*)\]$/s.exec(name)?.[1]
  if (label !== undefined) return `no example is of the class "${label}" or predicted as it`
  return `${name} is of a positive label, and the task is ${space.task}. ${didYouMean(
    name,
    variants.map((v) => v.name),
  )}`.trim()
}
