import { defineCheck, type Finding, notSeen, ok, problem, warning } from '../define-check.ts'
import { findingsOf } from '../examine.ts'
import type { FoundConfiguration } from '../surroundings.ts'

export const configuration = defineCheck({
  name: 'configuration',
  group: 'the project',
  looksAt: 'mergemark.yml of the working tree, with the files that it names',
  async look(around) {
    const found = await around.configurations()
    if (found.length === 0)
      return [
        problem(
          `there is no configuration: nothing matches "${around.asked.config}"`,
          '`mergemark init` writes one to begin with; --config names one elsewhere.',
        ),
      ]
    return found.flatMap(describe)
  },
})

function describe({ path, configuration: parsed, error }: FoundConfiguration): Finding[] {
  if (parsed === null) return error === null ? [] : findingsOf(error)
  const { name, data, evaluations, gate } = parsed
  const parts = [
    count(data.length, 'data set'),
    count(evaluations.length, 'evaluation'),
    count(gate.rules.length, 'rule'),
  ]
  return [ok(`${path} is sound: project "${name}" with ${parts.join(', ')}`)]
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}

export const policy = defineCheck({
  name: 'policy',
  group: 'the project',
  looksAt: 'mergemark.yml of the branch that pull requests are merged into: they are judged by that one',
  async look(around) {
    const branch = await around.branch()
    if (branch === null) return [notSeen('the policy was not read: no branch to compare with was found')]
    const found = await around.policies()
    if (found.length > 0) return found.flatMap((one) => describePolicy(one, branch.revision))
    return [
      warning(
        `${branch.revision} has no "${around.asked.config}" yet, so nothing is judged: a first pull request only begins the history`,
        'Merge a pull request that adds it.',
      ),
    ]
  },
})

function describePolicy(
  { path, configuration: parsed, error }: FoundConfiguration,
  branch: string,
): Finding[] {
  if (parsed === null)
    return (error === null ? [] : findingsOf(error)).map((finding) => ({
      ...finding,
      sentence: `on ${branch}: ${finding.sentence}`,
    }))
  if (parsed.gate.mode === 'enforce') return [ok(`${path} of ${branch} is sound and enforced`)]
  return [
    warning(
      `${path} of ${branch} is sound, and only observes: it says what it would have done and fails nothing`,
      'Write `gate: { mode: enforce }` once its verdicts are what you want.',
    ),
  ]
}
