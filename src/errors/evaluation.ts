import { defineFaults } from './define-faults.ts'

export const evaluationFaults = defineFaults({})
