import type { Recorded } from '../baseline/record-project.ts'

/** `recorded runs/4f/…`, with what was out of the ordinary. */
export function describeRecorded({ folder, tries, fellBack }: Recorded): string {
  const notes = [
    ...(tries > 1 ? [`${tries} tries`] : []),
    ...(fellBack === null ? [] : [`on the fallback branch, because the ref was refused: ${fellBack}`]),
  ]
  return `recorded ${folder}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}
