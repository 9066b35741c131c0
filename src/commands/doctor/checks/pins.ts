import { defineCheck, ok, warning } from '../define-check.ts'
import { shortList } from '../short-list.ts'
import { findUses } from '../workflows/mergemark-uses.ts'
import type { Workflow } from '../workflows/workflow.ts'

export const pins = defineCheck({
  name: 'pins',
  group: 'the workflows',
  looksAt: 'whether what these workflows use is named by its commit, or by a tag that can be moved',
  async look(around) {
    const users = [...new Set(findUses(await around.workflows()).map(({ workflow }) => workflow))]
    if (users.length === 0) return []
    const findings = users.flatMap((workflow) => {
      const loose = [...new Set(usedBy(workflow).filter((name) => !isPinned(name)))]
      if (loose.length === 0) return []
      return [
        warning(
          `${workflow.path} names by a tag or branch, which can be moved: ${shortList(loose)}`,
          'Name each by its full commit, with the version in a comment; Dependabot and Renovate keep such pins new.',
        ),
      ]
    })
    return findings.length > 0 ? findings : [ok('all that these workflows use is pinned')]
  },
})

function usedBy({ jobs }: Workflow): string[] {
  return jobs.flatMap(({ uses, steps }) =>
    [uses, ...steps.map((step) => step.uses)].filter((name) => name !== null),
  )
}

/** What lies in the same repository is of the same commit. */
function isPinned(uses: string): boolean {
  return /^(\.\/|\$\/)/.test(uses) || /@([0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64})$/.test(uses)
}
