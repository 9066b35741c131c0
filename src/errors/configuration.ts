import { defineFaults } from './define-faults.ts'

export const configurationFaults = defineFaults({})
