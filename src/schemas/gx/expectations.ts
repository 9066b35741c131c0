import { aggregateExpectations } from './aggregate-expectations.ts'
import { cellExpectations } from './cell-expectations.ts'
import type { Mapping } from './expectation.ts'
import { pairExpectations } from './pair-expectations.ts'
import { tableExpectations } from './table-expectations.ts'

/** Every expectation type that has a counterpart. */
export const expectations: Readonly<Record<string, Mapping>> = {
  ...cellExpectations,
  ...aggregateExpectations,
  ...pairExpectations,
  ...tableExpectations,
}
