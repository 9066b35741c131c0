import { makeVisible } from '../escape.ts'

/** Advance widths in em, none below those of DejaVu Sans, the widest of the fonts that charts name or fall back to. */
const CLASSES: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijlft.,:;'|()[\]\s]/, 0.42],
  [/[mwMW@%=+<>±−–—…]/, 1],
  [/[A-Z&]/, 0.79],
  [/[\u0020-\u007e]/, 0.64],
]
/** Other scripts, emoji. */
const WIDEST = 1.35

/** At least how wide the text is, in em: without a canvas nothing measures it. */
export function measureText(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

/** The text on one line, cut to this width with an ellipsis. */
export function fitText(text: string, ems: number): string {
  const characters = [...makeVisible(text)].length
  for (let longest = characters; longest > 1; longest -= 1) {
    const shown = makeVisible(text, longest)
    if (measureText(shown) <= ems) return shown
  }
  return '…'
}

function widthOf(character: string): number {
  return CLASSES.find(([characters]) => characters.test(character))?.[1] ?? WIDEST
}
