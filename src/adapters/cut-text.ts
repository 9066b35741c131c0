const MARK = '…'

/** `text`, or as much of it as fits into `bytes` of UTF-8 with a mark at the end. No character is cut in two. */
export function cutText(text: string, { bytes }: { readonly bytes: number }): string {
  const encoder = new TextEncoder()
  if (text.length * 3 <= bytes || encoder.encode(text).length <= bytes) return text
  const room = new Uint8Array(bytes - encoder.encode(MARK).length)
  const { read } = encoder.encodeInto(text, room)
  return `${text.slice(0, read)}${MARK}`
}
