import type { Tf } from './engine.ts'

/** A permutation of the rows that depends on the seed alone: TensorFlow.js's own shuffle cannot be seeded. */
export function orderRows(tf: Tf, rows: number, seed: string): Int32Array {
  const keys = tf.tidy(() => tf.randomUniform([rows], 0, 1, 'float32', seed).dataSync())
  const order = Int32Array.from({ length: rows }, (_, row) => row)
  return order.sort((one, other) => (keys[one] as number) - (keys[other] as number) || one - other)
}
