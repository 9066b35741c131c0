import type { Form, Metric } from './define-metric.ts'

/**
 * Names that end in a whole number, of which the usual one is listed: `ndcg_10`, and by the pattern `ndcg_25`.
 * `numbers`: a pattern of the numbers that there are names for.
 */
export function numberedNames(
  name: string,
  { usual, numbers, form }: { usual: number; numbers: string; form: (number: number) => Form },
): Pick<Metric, 'names' | 'pattern' | 'expand'> {
  const pattern = new RegExp(`^${name}_(${numbers})$`)
  const listed = `${name}_${usual}`
  return {
    names: [listed],
    pattern,
    expand: (_space, asked = listed) => {
      const number = Number(pattern.exec(asked)?.[1] ?? usual)
      return [{ name: `${name}_${number}`, form: form(number) }]
    },
  }
}
