import { defineFaults } from './define-faults.ts'

export const trainingFaults = defineFaults({})
