/** Names of pins, and commits, as one folder's name. */
const SAFE = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/

/** Where prepare lays out the record that a pin leads to, in `base` below it; null for what is no name of a pin. */
export function pinFolder(out: string, pin: string): string | null {
  return SAFE.test(pin) && !pin.includes('..') ? `${pinsFolder(out)}/${pin}` : null
}

/** Above all of them. */
export function pinsFolder(out: string): string {
  return `${out}/pins`
}
