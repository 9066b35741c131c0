import { randomBytes } from 'node:crypto'
import type { Random } from '../../ports.ts'

export function createRandom(): Random {
  return {
    nonce: () => randomBytes(8).toString('hex'),
    fraction: () => Math.random(),
  }
}
