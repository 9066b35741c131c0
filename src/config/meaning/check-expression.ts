import { ROOTS, readExpression } from '../expression/read-expression.ts'

/** What is wrong with an expression, and at which of its characters, from 0; both null where nothing is. */
export function parseExpression(text: string): {
  readonly problem: string | null
  readonly at: number | null
} {
  const read = readExpression(text)
  if ('problem' in read) return { problem: read.problem, at: read.at }
  // It would hold whatever a pull request does, and so make a policy of nothing.
  if (read.cel.split(' ').some((word) => ROOTS.some((root) => root === word)))
    return { problem: null, at: null }
  return { problem: `it speaks of nothing that a run measures: ${ROOTS.join(', ')}`, at: 0 }
}
