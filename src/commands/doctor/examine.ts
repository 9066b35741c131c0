import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { formatPlace } from '../../errors/place.ts'
import { asFault } from '../../project/stage.ts'
import { type DoctorCheck, type Finding, type Result, worstOf } from './define-check.ts'
import type { Surroundings } from './surroundings.ts'

export interface Examined {
  readonly check: DoctorCheck
  readonly result: Result
  readonly findings: readonly Finding[]
}

/** One check after the other, so that no look disturbs another. */
export async function examine(checks: readonly DoctorCheck[], around: Surroundings): Promise<Examined[]> {
  const examined: Examined[] = []
  for (const check of checks) {
    const findings = await lookAt(check, around)
    examined.push({ check, findings, result: worstOf(findings.map(({ result }) => result)) })
  }
  return examined
}

async function lookAt(check: DoctorCheck, around: Surroundings): Promise<readonly Finding[]> {
  try {
    return await check.look(around)
  } catch (error) {
    return findingsOf(asFault(error))
  }
}

/** A forge that does not answer is one that nobody could look at. */
export function findingsOf(
  error: MergemarkError,
  as: Result = isOfForge(error) ? 'not seen' : 'problem',
): Finding[] {
  return [error, ...error.also].map(({ code, message, place, mend }) => ({
    result: as,
    sentence: `${place === null ? '' : `${formatPlace(place)}: `}${message} (${code})`,
    mend,
  }))
}

function isOfForge({ code }: MergemarkError): boolean {
  return code.startsWith('MM-6')
}
