import type { Encoding } from './encoding.ts'

/** What a program needs, beside the TensorFlow.js files, to predict with the model. */
export interface Preprocessing {
  readonly target: string
  /** The class of each output, in order. */
  readonly labels: readonly string[]
  /** The columns that go in, in order. */
  readonly features: readonly Encoding[]
}

export function formatPreprocessing({ target, labels, features }: Preprocessing): string {
  return `${JSON.stringify({ version: 1, target, labels, features }, null, 2)}\n`
}
