import { defineFaults } from './define-faults.ts'

export const gateFaults = defineFaults({})
