/** How a metric's parts are said. What is not here is read as it is written, `_` as a space. */
const WORDS = new Map([
  ['f1', 'F1'],
  ['roc', 'ROC'],
  ['auc', 'AUC'],
  ['ovr', 'one-vs-rest'],
  ['ndcg', 'NDCG'],
  ['mrr', 'MRR'],
  ['map', 'MAP'],
  ['r2', 'R²'],
  ['matthews', 'Matthews'],
  ['corrcoef', 'correlation'],
  ['cohen', 'Cohen’s'],
  ['brier', 'Brier'],
  ['jaccard', 'Jaccard'],
])
const AVERAGE = /^(.+)_(macro|micro|weighted)$/
const LONGEST = 60

/** A metric as a person outside the team says it: `macro F1`, `Gentoo recall`. */
export function nameMetric(name: string): string {
  const [, family = name, label] = /^([^[]+)\[(.*)\]$/s.exec(name) ?? []
  const [, base = family, average] = AVERAGE.exec(family) ?? []
  const words = base.split('_').map((word) => WORDS.get(word) ?? word)
  return clean([label, average, ...words].filter((word) => word !== undefined).join(' '))
}

/** One line of readable text out of anything: labels and names come from data. */
export function clean(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}

/** The same at the start of a sentence: a capital, but a label stays as it is written. */
export function beginWithMetric(name: string): string {
  const words = nameMetric(name)
  return name.includes('[') ? words : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The text with a full stop, unless it ends like a sentence. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function joinNames(names: readonly string[]): string {
  const known = [...new Set(names)]
  const shown = known.slice(0, known.length > 3 ? 2 : 3)
  const last = known.length > 3 ? `${known.length - 2} more` : (shown.pop() ?? '')
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}

/** A metric with its slice: `macro F1 in island=Torgersen`. */
export function nameSubject({ metric, slice }: { metric: string | null; slice: string | null }): string {
  return `${nameMetric(metric ?? '')}${slice === null ? '' : ` in ${clean(slice)}`}`
}

/** The same at the start of a sentence. */
export function beginWithSubject({
  metric,
  slice,
}: {
  readonly metric: string
  readonly slice: string | null
}): string {
  return `${beginWithMetric(metric)}${slice === null ? '' : ` in ${clean(slice)}`}`
}
