import { defineFaults } from './define-faults.ts'

export const platformFaults = defineFaults({})
