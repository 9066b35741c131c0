import type { Change } from '../../data/infer/relax-dataset.ts'

const LONGEST = 60

/** The change in a few words: `maximum of body_mass_g is 7200`. */
export function describeChange(change: Change): string {
  const { column } = change
  switch (change.kind) {
    case 'without':
      return `${column} is no longer asked for`
    case 'with':
      return `${column} is new, and has ${change.suggested.suggestions.length} checks`
    case 'type':
      return `${column} is of type ${change.to}`
    case 'check': {
      const { rule, to } = change
      if (to.kind === 'drop') return `${rule} of ${column} is no longer asked for`
      if (to.kind === 'mostly') return `${rule} of ${column} is asked of ${to.mostly} of the rows`
      const option = JSON.stringify(to.option)
      return `${rule} of ${column} is ${option.length > LONGEST ? `${option.slice(0, LONGEST)}…` : option}`
    }
  }
}
