import { isMapping } from '../parse-text.ts'

/** A check by its name; its arguments, or for one alone its value. */
export interface SaidCheck {
  readonly name: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly isWarning: boolean
  readonly judgesNulls: boolean
}

const OPTIONS = ['check_name', 'ignore_na', 'raise_warning', 'n_failure_cases', 'options']

/** The three ways in which pandera has written checks: by name, as a list with options, and beside the column's keys. */
export function readChecks(checks: unknown): SaidCheck[] {
  if (Array.isArray(checks)) return checks.map(ofList)
  return isMapping(checks) ? Object.entries(checks).map(([name, value]) => readCheck(name, value)) : []
}

function ofList(entry: unknown): SaidCheck {
  const options = isMapping(entry) && isMapping(entry['options']) ? entry['options'] : {}
  const name = options['check_name']
  return readCheck(typeof name === 'string' ? name : 'a check without a name', entry)
}

export function readCheck(name: string, said: unknown): SaidCheck {
  const given = isMapping(said) ? said : { value: said }
  const nested = isMapping(given['options']) ? given['options'] : {}
  const options = { ...given, ...nested }
  return {
    name,
    arguments: Object.fromEntries(
      Object.entries(given).filter(([key, value]) => !OPTIONS.includes(key) && value !== null),
    ),
    isWarning: options['raise_warning'] === true,
    judgesNulls: options['ignore_na'] === false,
  }
}
