import { readExpression } from '../expression/read-expression.ts'

/** What is wrong with an expression, and at which of its characters, from 0; both null where nothing is. */
export function parseExpression(text: string): {
  readonly problem: string | null
  readonly at: number | null
} {
  const read = readExpression(text)
  return 'problem' in read ? { problem: read.problem, at: read.at } : { problem: null, at: null }
}
