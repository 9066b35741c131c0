import type { RuleOutcome } from '../documents/verdict.ts'
import { formatExact } from './number.ts'

type Asking = Pick<RuleOutcome, 'asks' | 'margin'>

/**
 * What a comparing rule tolerates or asks for, signed in the metric's own unit: `−0.02`, `±0.01`; null for others. Words
 * of ours alone: the name of a pin is foreign, and the metric's label has it.
 */
export function allowedBy(
  { asks = 'margin', margin }: Asking,
  { higherIsBetter }: { readonly higherIsBetter: boolean },
): string | null {
  if (margin === null) return null
  const none = higherIsBetter ? 'no drop' : 'no rise'
  const signed = higherIsBetter ? formatExact(-margin) : `+${formatExact(margin)}`
  switch (asks) {
    case 'relative-margin':
      return margin === 0 ? none : `${higherIsBetter ? '−' : '+'}${formatPercent(margin)} of main’s`
    case 'improve':
      return describeGain(margin)
    case 'equivalent':
      return `±${formatExact(margin)}`
    case 'budget':
      return `${margin === 0 ? none : signed} since the pin`
    default:
      return margin === 0 ? none : signed
  }
}

/** `a gain`, `a gain above 0.01`: what has to be shown. */
function describeGain(gain: number): string {
  return gain === 0 ? 'a gain' : `a gain above ${formatExact(gain)}`
}

export function asksForGain({ asks }: Pick<RuleOutcome, 'asks'>): boolean {
  return asks === 'improve'
}

function formatPercent(share: number): string {
  return `${formatExact(Number((share * 100).toPrecision(12)))} %`
}
