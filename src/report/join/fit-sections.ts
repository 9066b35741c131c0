import type { Section } from './section.ts'

/** How much of which sections is left out, in the order in which it is tried. */
export interface FitLevel {
  readonly good: 'whole' | 'lead' | 'title'
  readonly bad: 'whole' | 'lead' | number
}

/** What keeps a pull request from being merged is cut last: then its leads to so many lines each. */
export const LEVELS: readonly FitLevel[] = [
  { good: 'whole', bad: 'whole' },
  { good: 'lead', bad: 'whole' },
  { good: 'title', bad: 'whole' },
  { good: 'title', bad: 'lead' },
  { good: 'title', bad: 12 },
  { good: 'title', bad: 4 },
  { good: 'title', bad: 0 },
]

export function fitSections(sections: readonly Section[], level: FitLevel): Section[] {
  return sections.map((section) => fitSection(section, section.isGood ? level.good : level.bad))
}

function fitSection(section: Section, kept: FitLevel['good' | 'bad']): Section {
  if (kept === 'whole') return section
  const { rest, lead } = section
  const short = kept === 'lead' ? lead : cutLines(lead, kept === 'title' ? 0 : kept)
  return { ...section, lead: short, rest: '', isShort: section.isShort || rest !== '' || short !== lead }
}

/** Never within a table or an element, whose end it would lose: whole paragraphs only. */
function cutLines(text: string, most: number): string {
  const kept: string[] = []
  let lines = 0
  for (const block of text.split(/\n{2,}/)) {
    lines += block.split('\n').length
    if (lines > most) break
    kept.push(block)
  }
  return kept.join('\n\n')
}
