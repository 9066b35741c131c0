import { defineFaults } from './define-faults.ts'

export const forgeFaults = defineFaults({})
