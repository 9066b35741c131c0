import type { VerdictDocument } from '../documents/verdict.ts'
import { endSentence } from './metric-prose.ts'
import { code, own, type Prose, say, strong } from './prose.ts'

type Waived = VerdictDocument['waivers'][number]

/** What keeps a rule from failing, and what no longer does: a reviewer should know of both. */
export function warnOfWaivers(verdict: VerdictDocument | null): Prose[] {
  return (verdict?.waivers ?? []).flatMap((waiver) => {
    if (waiver.state === 'unmatched') return []
    return [describeWaiver(waiver)]
  })
}

export function describeWaiver(waiver: Waived): Prose {
  const { rule, reason, state = 'applied' } = waiver
  const by = describeAgreement(waiver)
  if (state === 'expired')
    return say`${strong(own('Expired waiver.'))} ${code(rule)} is no longer waived${by}: ${endSentence(reason)}`
  if (state === 'unmatched')
    return say`Unmatched waiver: nothing that ${code(rule)} names fails${by}: ${endSentence(reason)}`
  return say`${strong(own('Waived.'))} ${code(rule)} does not fail${by}: ${endSentence(reason)}`
}

function describeAgreement({ owner, expires, state }: Waived): Prose {
  const until = expires === undefined ? [] : say`${own(state === 'expired' ? 'since' : 'until')} ${expires}`
  const whose = owner === undefined ? [] : say`agreed by ${owner}`
  const parts = [until, whose].filter((part) => part.length > 0)
  return parts.length === 0
    ? []
    : say` (${parts[0] ?? []}${parts.length > 1 ? own(', ') : own('')}${parts[1] ?? []})`
}
