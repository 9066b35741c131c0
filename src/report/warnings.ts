import type { Addresses } from './addresses.ts'
import { type Finding, findWarnings } from './findings.ts'
import { describeFinding } from './findings-prose.ts'
import { endSentence } from './metric-prose.ts'
import { formatCount } from './number.ts'
import { mark, own, type Prose, say, strong } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import { warnOfWaivers } from './waivers-prose.ts'

/** More of one kind are counted. */
const MOST = 5

interface Facts {
  readonly input: ReportInput
  /** Guards that cannot tell. */
  readonly guards: number
  readonly findings: readonly Finding[]
  readonly addresses: Addresses
}

/** What a reviewer should know and the table does not say. */
export function describeWarnings({ input, guards, findings, addresses }: Facts): Prose[] {
  return [
    ...describePolicy(input).map(flag),
    ...limit(warnOfWaivers(input.verdict)).map(flag),
    ...limit(describeReasons(input)).map(flag),
    ...limit(findWarnings(findings).map((finding) => describeFinding(finding, addresses))).map(flag),
    ...tellGuards(guards),
    ...(input.data?.datasets ?? []).flatMap(({ name, unsupported }) =>
      unsupported.length === 0
        ? []
        : [
            say`${own(formatCount(unsupported.length, 'rule'))} of the schema of ${name} ${own(unsupported.length === 1 ? 'is' : 'are')} not checked: ${unsupported.slice(0, MOST).join(', ')}.`,
          ],
    ),
  ]
}

/** Why nothing could be compared; where there is no baseline, its own line says that. */
function describeReasons({ comparison }: ReportInput): Prose[] {
  return comparison === null || comparison.baseline.sha === null ? [] : comparison.reasons.map(endSentence)
}

function flag(warning: Prose): Prose {
  return say`${mark('warn')} ${warning}`
}

function describePolicy({ verdict }: ReportInput): Prose[] {
  const changes = verdict?.policy.changes.length ?? 0
  if (verdict === null || changes === 0) return []
  return [
    say`${strong(own('This PR changes the policy.'))} It is judged by main's; the ${own(formatCount(changes, 'change'))} ${own(changes === 1 ? 'counts' : 'count')} from the next PR on and ${own(changes === 1 ? 'is' : 'are')} listed under “How this was decided”.`,
  ]
}

function tellGuards(guards: number): Prose[] {
  return guards === 0
    ? []
    : [say`${own(formatCount(guards, 'guard'))} cannot tell yet: too few examples, and nothing proven worse.`]
}

function limit(warnings: readonly Prose[]): Prose[] {
  if (warnings.length <= MOST) return [...warnings]
  return [...warnings.slice(0, MOST), say`And ${own(formatCount(warnings.length - MOST, 'more warning'))}.`]
}
