import type { Doubt } from '../../data/infer/find-slips.ts'
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
    case 'mostly':
      return `type of ${column} is asked of ${change.mostly} of the values (${share(change)} are of it)`
    case 'check': {
      const { rule, to } = change
      if (to.kind === 'drop') return `${rule} of ${column} is no longer asked for`
      if (to.kind === 'mostly')
        return `${rule} of ${column} is asked of ${to.mostly} of the ${rule === 'required' ? 'rows' : 'values'} (${share(to)} pass)`
      if (to.kind === 'leave') return `${rule} of ${column} stays`
      if (to.added !== undefined)
        return `${rule} of ${column} takes ${cut(quote(to.added))} in${seenOnce(to.once ?? [])}`
      return `${rule} of ${column} is ${cut(JSON.stringify(to.option))}`
    }
  }
}

/** What a list did not take in, a clause each: `left out of status: "shiped" (1) looks like "shipped" (812)`. */
export function describeDoubts(change: Change): string[] {
  if (change.kind !== 'check' || change.to.kind === 'drop') return []
  return (change.to.doubtful ?? []).map((doubt) => `left out of ${change.column}: ${describeDoubt(doubt)}`)
}

function describeDoubt({ rare, meant, isOdd }: Doubt): string {
  if (meant !== null) return `${spell(rare)} looks like ${spell(meant)}`
  return isOdd
    ? `${spell(rare)} is not a code as the listed values are`
    : `${spell(rare)} looks like a word for no value`
}

function spell({ value, count }: Doubt['rare']): string {
  return `${cut(JSON.stringify(value))} (${count.toLocaleString('en')})`
}

function seenOnce(values: readonly unknown[]): string {
  if (values.length === 0) return ''
  return `, of which ${cut(quote(values))} ${values.length === 1 ? 'is' : 'are each'} seen once`
}

function quote(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ')
}

/** What a change would have been about, where none was written. */
export function describeSubject(change: Change): string {
  if (change.kind === 'check') return `${change.rule} of ${change.column}`
  return change.kind === 'type' || change.kind === 'mostly'
    ? `type of ${change.column}`
    : `columns, ${change.column}`
}

function share({ hits, total }: { readonly hits: number; readonly total: number }): string {
  return `${hits.toLocaleString('en')} of ${total.toLocaleString('en')}`
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
