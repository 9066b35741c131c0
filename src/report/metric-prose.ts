import type { RuleOutcome } from '../documents/verdict.ts'
import { asksForGain } from './asks.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { formatCount, formatExact } from './number.ts'
import { roundUp } from './outcomes.ts'
import { code, enumerate, own, type Prose, say, strong } from './prose.ts'

/** `recall[Gentoo]` → "Recall on **Gentoo**"; any other name stays as the policy writes it. */
export function nameMetric({ label, metric, slice }: GatedMetric): Prose {
  const family = /^([a-z][a-z0-9_]*)\[(.+)\]$/s.exec(metric)
  if (family === null || slice !== null || label !== metric) return [code(label)]
  const [, name = '', of = ''] = family
  return say`${own(capitalise(name))} on ${strong(of)}`
}

/** `95 %` */
export function formatConfidence(confidence: number): string {
  return `${formatExact(Number((confidence * 100).toPrecision(6)))} %`
}

/** Why this metric's worst outcome is what it is, in one sentence. */
export function explainMetric(metric: GatedMetric, side: string): Prose {
  const { worst, shown } = metric
  if (worst.outcome === 'regressed') return explainDrop(metric)
  if (worst.outcome === 'inconclusive') return say`${describeMove(metric)}: ${own(describeDoubt(metric))}.`
  if (worst.outcome === 'violated') return explainBound(metric, side)
  if (worst.outcome === 'no-baseline') return say`${nameMetric(metric)} is ${own(shown.head)}.`
  return explainMissing([metric])
}

function explainDrop(metric: GatedMetric): Prose {
  const { rules, shown, worst } = metric
  const broken = rules.filter(
    ({ outcome, effect, bound }) => outcome === 'violated' && effect === worst.effect && bound !== null,
  )
  const asks = broken.map(({ bound }) => ` and asks for ${bound === null ? '' : describeBar(bound)}`)
  const verb = rules.some((rule) => rule === worst && asksForGain(rule)) ? 'asks for' : 'allows'
  return say`${describeMove(metric)}; the policy ${own(verb)} ${own((shown.allowedChange ?? '–') + asks.join(''))}.`
}

/** Metrics that are missing for one reason; at least one. */
export function explainMissing(metrics: readonly GatedMetric[]): Prose {
  const shown = metrics.slice(0, 5).map(nameMetric)
  const rest = metrics.length - shown.length
  const names = enumerate(rest > 0 ? [...shown, [own(formatCount(rest, 'more', 'more'))]] : shown)
  return say`${names} ${own(metrics.length === 1 ? 'is' : 'are')} missing: ${endSentence(metrics[0] === undefined ? '' : whyMissing(metrics[0]))}`
}

/** A rule's message says of which metric it is; a sentence that has named the metric needs what follows. */
export function whyMissing({ worst }: Pick<GatedMetric, 'worst'>): string {
  return worst.message.replace(/^.*? is missing: /s, '')
}

function describeMove(metric: GatedMetric): Prose {
  const { shown, base, head, higherIsBetter, interval } = metric
  if (base === head) return say`${nameMetric(metric)} is ${own(shown.head)} on both sides`
  const confidence =
    interval === null || shown.interval === null
      ? ''
      : `, ${formatConfidence(interval.confidence)} CI ${shown.low} to ${shown.high}`
  const verb = base !== null && head !== null && head > base ? 'rose' : 'fell'
  const move = `${verb} from ${shown.base} to ${shown.head} (${shown.change}${confidence})`
  return say`${nameMetric(metric)} ${own(move)}${own(higherIsBetter ? '' : ', and lower is better')}`
}

/** Never "no difference": what could not be told apart is not equal. */
function describeDoubt({ worst, n, evidence, shown }: GatedMetric): string {
  const bar = shown.allowedChange ?? 'the margin'
  const doubt = asksForGain(worst)
    ? `${formatCount(n, 'example')} do not show ${bar}, which the policy asks for`
    : `${formatCount(n, 'example')} cannot tell whether that is within ${bar}`
  if (worst.examplesNeeded === null) return doubt
  const disagreement = evidence?.kind === 'shares' ? (evidence.gained + evidence.lost) / evidence.n : null
  const why =
    disagreement === null
      ? ''
      : ` (the two sides disagree on ${formatExact(Number((disagreement * 100).toPrecision(2)))} %)`
  return `${doubt}, about ${roundUp(worst.examplesNeeded)} would${why}`
}

function explainBound(metric: GatedMetric, side: string): Prose {
  const { worst, shown, base } = metric
  const { bound } = worst
  if (bound === null) return say`${nameMetric(metric)} is ${own(shown.head)}: ${endSentence(worst.message)}`
  const asks = `the policy asks for ${describeBar(bound)}`
  const before = base === null ? '' : ` (${side}: ${shown.base})`
  if (bound.by === 'interval') {
    const reaches = `the worse end of its interval is ${bound.kind === 'min' ? 'below' : 'above'} that`
    return say`${nameMetric(metric)} is ${own(`${shown.head}${before}; ${asks}, and ${reaches}.`)}`
  }
  return say`${nameMetric(metric)} is ${own(`${shown.head}${before}; ${asks}.`)}`
}

function describeBar({ kind, value }: NonNullable<RuleOutcome['bound']>): string {
  return `at ${kind === 'min' ? 'least' : 'most'} ${formatExact(value)}`
}

/** Foreign words as the end of a sentence of ours. */
export function endSentence(text: string): Prose {
  return say`${trimSentence(text)}.`
}

export function trimSentence(text: string): string {
  return text.trim().replace(/[.\s]+$/, '')
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
