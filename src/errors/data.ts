import { defineFaults } from './define-faults.ts'

export const dataFaults = defineFaults({})
