import type { Ask } from './bars.ts'
import { formatNumber, formatShare } from './number.ts'
import { clean } from './wording.ts'

interface Allowance extends Pick<Ask, 'kind' | 'amount' | 'since'> {
  readonly higherIsBetter: boolean
  readonly decimals: number
}

/** What is allowed, or asked for: `a drop of 0.020 is allowed`. */
export function tellAllowance({ kind, amount, since, higherIsBetter, decimals }: Allowance): string {
  const drop = higherIsBetter ? 'drop' : 'rise'
  const gain = higherIsBetter ? 'rise' : 'drop'
  const size = formatNumber(amount, decimals)
  switch (kind) {
    case 'improve':
      return amount === 0 ? `a ${gain} has to be shown` : `a ${gain} of more than ${size} has to be shown`
    case 'equivalent':
      return `a change of up to ${size} either way is allowed`
    case 'relative-margin':
      return amount === 0
        ? `no ${drop} is allowed`
        : `a ${drop} of ${formatShare(amount)} of main's value is allowed`
    case 'budget': {
      const start = clean(since ?? '')
      return amount === 0
        ? `no ${drop} since ${start} is allowed`
        : `a ${drop} of ${size} since then is allowed`
    }
    default:
      return amount === 0 ? `no ${drop} is allowed` : `a ${drop} of ${size} is allowed`
  }
}

/** What the examples would have to resolve: `0.020`, `2 % of main's value`. */
export function tellResolved({
  kind,
  amount,
  decimals,
}: Pick<Allowance, 'kind' | 'amount' | 'decimals'>): string {
  return kind === 'relative-margin'
    ? `${formatShare(amount)} of main's value`
    : formatNumber(amount, decimals)
}
