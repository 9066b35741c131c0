import type { SqlRule } from '../config/configuration.ts'
import type { CheckResult } from '../documents/data.ts'
import type { Place } from '../errors/place.ts'

interface Asked {
  readonly rules: readonly Pick<SqlRule, 'name' | 'sql' | 'when'>[]
  /** Where the configuration asks for the check. */
  readonly placeOf: (check: Pick<CheckResult, 'rule' | 'column'>) => Place | null
}

/**
 * The results, with what the engine says of SQL and regular expressions in the words of whoever wrote them, and with
 * the place where they stand.
 */
export function explainErrors(checks: readonly CheckResult[], { rules, placeOf }: Asked): CheckResult[] {
  return checks.map((check) => {
    const rule = check.column === null ? rules.find(({ name }) => name === check.rule) : undefined
    const isWritten = check.result === 'error' && (rule !== undefined || WRITTEN.test(check.message))
    if (!isWritten) return check
    const place = placeOf(check)
    const where = place === null ? '' : ` (${place.file}${place.line === null ? '' : `:${place.line}`})`
    return { ...check, message: `${inWords(check.message, rule)}${where}` }
  })
}

const WRITTEN = /^a query failed: |^in `when`: /
const ENGINE =
  /^a query failed: (?:Failed to [a-z ]+: )?(Parser|Binder|Catalog|Invalid Input|Conversion)? ?(?:Error: )?/

function inWords(message: string, rule: Pick<SqlRule, 'sql' | 'when'> | undefined): string {
  const kind = ENGINE.exec(message)?.[1]
  // A check has no SQL of the configuration's but its condition.
  const part = rule === undefined && (kind === 'Parser' || kind === 'Binder') ? 'in `when`: ' : ''
  const said = message.replace(ENGINE, '').replace(/\s*\bCandidate bindings:.*$/s, '')
  const missing = /^Referenced column (".*?") not found in FROM clause!?/s.exec(said)?.[1]
  if (missing !== undefined) return `${part}there is no column ${missing}`
  if (kind === 'Parser') return `${part}the SQL does not parse: ${withoutOurs(said, rule)}`
  const isOfExpression = rule === undefined && kind === 'Invalid Input'
  return isOfExpression ? `the regular expression does not compile: ${said}` : `${part}${said}`
}

/** A condition stands in parentheses of ours: where it ends too early, it is those that are met. */
function withoutOurs(said: string, rule: Pick<SqlRule, 'sql' | 'when'> | undefined): string {
  if (!/^syntax error at or near "\)"$/.test(said.trim())) return said
  const written = rule === undefined ? null : `${rule.sql} ${rule.when ?? ''}`
  return written?.includes(')') === true ? `${said}, or at its end` : 'it ends where more is to follow'
}
