import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../ports.ts'

export function createClock(): Clock {
  return {
    now: () => Date.now(),
    sleep: (milliseconds) => wait(milliseconds),
  }
}
