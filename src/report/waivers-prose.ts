import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { endSentence } from './metric-prose.ts'
import { code, own, type Prose, say, strong } from './prose.ts'

type Waived = VerdictDocument['waivers'][number]

/** What keeps a rule from failing, what no longer does, and what never did: a reviewer should know of each. */
export function warnOfWaivers(verdict: VerdictDocument | null): Prose[] {
  return verdict === null ? [] : verdict.waivers.map((waiver) => describeWaiver(waiver, verdict.rules))
}

export function describeWaiver(waiver: Waived, rules: readonly RuleOutcome[]): Prose {
  const { rule, reason, state = 'applied' } = waiver
  const by = describeAgreement(waiver)
  if (state === 'expired')
    return say`${strong(own('Expired waiver.'))} ${code(rule)} is no longer waived${by}: ${endSentence(reason)}`
  if (state === 'unmatched')
    return isKnown(waiver, rules)
      ? say`${strong(own('Unneeded waiver.'))} Nothing that ${code(rule)} names fails${by}: ${endSentence(reason)}`
      : say`${strong(own('Unmatched waiver.'))} No rule of the policy is ${code(rule)}, so that it waives nothing; it may be misspelt${by}: ${endSentence(reason)}`
  return say`${strong(own('Waived.'))} ${code(rule)} does not fail${by}: ${endSentence(reason)}`
}

/** Whether anything that was judged has what it names, failing or not. */
function isKnown(waiver: Waived, rules: readonly RuleOutcome[]): boolean {
  const names = (['evaluation', 'metric', 'slice'] as const).map((key) => [key, waiver[key] ?? null] as const)
  const isOfParts = names.some(([, name]) => name !== null)
  return rules.some((entry) => {
    const isSame = entry.rule === waiver.rule || entry.name === waiver.rule
    if (!isOfParts) return isSame
    return names.every(([key, name]) => name === null || entry[key] === name || isPartOf(entry, key, name))
  })
}

/** A waiver may name a slicing, of which an entry has one part: `island`, `island=Dream`. */
function isPartOf({ slice, of }: RuleOutcome, key: string, name: unknown): boolean {
  if (key !== 'slice' || typeof name !== 'string') return false
  return of === name || (of === undefined && (slice?.startsWith(`${name}=`) ?? false))
}

function describeAgreement({ owner, expires, state }: Waived): Prose {
  const until = expires === undefined ? [] : say`${own(state === 'expired' ? 'since' : 'until')} ${expires}`
  const whose = owner === undefined ? [] : say`agreed by ${owner}`
  const parts = [until, whose].filter((part) => part.length > 0)
  return parts.length === 0
    ? []
    : say` (${parts[0] ?? []}${parts.length > 1 ? own(', ') : own('')}${parts[1] ?? []})`
}
