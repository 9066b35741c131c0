/** Foreign text is cut after this many characters. */
const LONGEST = 120

/** Everything that draws nothing, moves the cursor or turns the reading direction, lone surrogates included. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/gu
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu
const SHORT_NAMES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** Foreign text on one line with nothing hidden in it: what cannot be seen is written as an escape, as in source text. */
export function makeVisible(text: string, longest = LONGEST): string {
  // Cut first, so that hostile length costs nothing, and again because escapes are longer than what they stand for.
  const start = text.length > longest * 2 ? text.slice(0, longest * 2) : text
  const visible = start.replace(STACKED_MARKS, '$1').replace(INVISIBLE, nameCharacter)
  const characters = [...visible]
  return characters.length <= longest ? visible : `${characters.slice(0, longest - 1).join('')}…`
}

function nameCharacter(character: string): string {
  const short = SHORT_NAMES.get(character)
  if (short !== undefined) return short
  const number = (character.codePointAt(0) ?? 0).toString(16)
  return number.length > 4 ? `\\u{${number}}` : `\\u${number.padStart(4, '0')}`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Foreign text between Markdown's words, or inside the HTML that Markdown lets through. Entities, not backslashes:
 * they hold in both, and in a table a backslash before a pipe is read twice. A character entity stops Markdown but
 * not GitHub, which looks for mentions, references and addresses in the finished page: those are broken by a space
 * of no width.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/@(?=[\w-])|#(?=\d)|\bgh(?=-\d)|:(?=\/\/)|www(?=\.)/gi, `$&${NO_WIDTH}`)
    .replace(MARKUP, toEntity)
    .replace(/^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/g, toEntity)
}

const NO_WIDTH = '\u200b'
/** An underscore within a word is left alone: it starts no emphasis, and metric names are full of them. */
const MARKUP = /[&<>`|\\*[\]{}~$#\u200b]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

function toEntity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** Nothing in here needs escaping between backticks, in a table or out of it. */
const PLAIN_CODE = /^(?! )[\p{L}\p{N} .,:;=/()[\]{}@#+~^%'"!?*_−…-]+(?<! )$/u

/** Foreign text as Markdown code. What backticks cannot hold safely goes into a `<code>` element, as entities. */
export function markdownCode(text: string): string {
  if (PLAIN_CODE.test(text)) return `\`${text}\``
  return `<code>${escapeMarkdown(text)}</code>`
}
