import type { Addresses } from './addresses.ts'
import { type Finding, findWarnings } from './findings.ts'
import { describeFinding } from './findings-prose.ts'
import { endSentence, trimSentence } from './metric-prose.ts'
import { formatCount, formatNumber } from './number.ts'
import { code, enumerate, join, mark, own, type Prose, say, strong } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import { warnOfWaivers } from './waivers-prose.ts'

/** More of one kind are counted. */
const MOST = 5
/** More of the policy's are counted. */
const MOST_CHANGES = 3
/** More guards are counted. */
const MOST_GUARDS = 3

interface Facts {
  readonly input: ReportInput
  /** Metrics and slices whose guards cannot tell. */
  readonly guards: readonly string[]
  readonly findings: readonly Finding[]
  readonly addresses: Addresses
}

/** What a reviewer should know and the table does not say. */
export function describeWarnings({ input, guards, findings, addresses }: Facts): Prose[] {
  return [
    ...describePolicy(input).map(flag),
    ...limit(warnOfWaivers(input.verdict)).map(flag),
    ...limit(describeReasons(input)).map(flag),
    ...limit(
      findWarnings(findings).map((finding) => describeFinding(finding, addresses)),
      say`; ${code('report.html')} has all of them under “Data”`,
    ).map(flag),
    ...tellGuards(guards),
    ...(input.data?.datasets ?? []).flatMap(({ name, unsupported }) =>
      unsupported.length === 0
        ? []
        : [
            say`${own(formatCount(unsupported.length, 'item'))} of the schema of ${code(name)} ${own(unsupported.length === 1 ? 'is' : 'are')} not checked${tellUnsupported(unsupported)}.`,
          ],
    ),
  ]
}

/** Few are named at once, more where there is room for all. */
function tellUnsupported(unsupported: readonly string[]): Prose {
  return unsupported.length <= MOST_CHANGES
    ? say`: ${unsupported.join('; ')}`
    : say`; all of them are named under “Data”`
}

/** Why nothing could be compared; where there is no baseline, its own line says that. */
function describeReasons({ comparison }: ReportInput): Prose[] {
  return comparison === null || comparison.baseline.sha === null ? [] : comparison.reasons.map(endSentence)
}

function flag(warning: Prose): Prose {
  return say`${mark('warn')} ${warning}`
}

function describePolicy({ verdict }: ReportInput): Prose[] {
  const changes = verdict?.policy.changes ?? []
  if (changes.length === 0) return []
  const shown = changes.slice(0, MOST_CHANGES).map((change) => say`${trimSentence(change)}`)
  const rest = changes.length - shown.length
  const more = rest > 0 ? say`; ${own(formatNumber(rest, 0))} more under “How this was decided”` : say``
  return [
    say`${strong(own('This PR changes the policy.'))} It is judged by main’s. From the next PR on: ${join(shown, '; ')}${more}.`,
  ]
}

/** "Guard" is the policy's word: who reads the comment knows the metric. */
function tellGuards(guards: readonly string[]): Prose[] {
  if (guards.length === 0) return []
  const named = guards.slice(0, MOST_GUARDS).map(code)
  const rest = guards.length - named.length
  const all = rest > 0 ? [...named, own(`${formatNumber(rest, 0)} more`)] : named
  const [are, none] = guards.length === 1 ? ['is', 'it is not'] : ['are', 'none is']
  return [
    say`${enumerate(all)} ${own(are)} only watched: too few examples to tell, and ${own(none)} proven worse.`,
  ]
}

function limit(warnings: readonly Prose[], where: Prose = []): Prose[] {
  if (warnings.length <= MOST) return [...warnings]
  return [
    ...warnings.slice(0, MOST),
    say`And ${own(formatCount(warnings.length - MOST, 'more warning'))}${where}.`,
  ]
}
