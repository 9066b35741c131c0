import { defineFaults } from './define-faults.ts'

export const baselineFaults = defineFaults({})
