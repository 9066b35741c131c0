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
      const added = to.added?.map((value) => JSON.stringify(value)).join(', ')
      if (added !== undefined) return `${rule} of ${column} takes ${cut(added)} in`
      return `${rule} of ${column} is ${cut(JSON.stringify(to.option))}`
    }
  }
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
