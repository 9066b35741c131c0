import { type Finding, warning } from '../define-check.ts'
import type { Workflow } from '../workflows/workflow.ts'

export function unread(workflows: readonly Workflow[]): Finding[] {
  return workflows.flatMap(({ path, error }) =>
    error === null ? [] : [warning(`${path} cannot be read: ${error.message}`, error.mend)],
  )
}
