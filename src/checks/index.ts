import type { Check } from './define-check.ts'
import { enumeration } from './enumeration.ts'
import { maxLength } from './max-length.ts'
import { maximum } from './maximum.ts'
import { minLength } from './min-length.ts'
import { minimum } from './minimum.ts'
import { pattern } from './pattern.ts'
import { required } from './required.ts'
import { unique } from './unique.ts'

/**
 * Every check that a column can ask for by its key. `type` is not among them: a column has it by having a type
 * (src/checks/type.ts).
 */
export const checks = [
  required,
  unique,
  minimum,
  maximum,
  minLength,
  maxLength,
  pattern,
  enumeration,
] as const satisfies readonly Check[]
