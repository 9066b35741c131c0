import { wordsOf } from './column-names.ts'

/** Words that alone say that a column is about somebody, in the languages of the national numbers that are known. */
const PERSONAL: ReadonlyMap<string, string> = new Map([
  ...of('name of a person', 'surname forename firstname lastname fullname givenname familyname middlename'),
  ...of('name of a person', 'vorname nachname familienname prenom prénom apellido apellidos cognome'),
  ...of('address', 'address adresse street strasse straße rue calle'),
  ...of('phone number', 'phone telephone telefon tel mobile handy fax'),
  ...of('e-mail address', 'email mail'),
  ...of('date of birth', 'birth birthday birthdate dob geburtsdatum geburtstag'),
  ...of('national number', 'ssn passport iban'),
])

/** Of whom a name is somebody's: `customer_name`, and not `product_name`. */
const PEOPLE = [
  ...['first', 'last', 'full', 'given', 'family', 'middle', 'maiden', 'user', 'customer', 'client', 'person'],
  ...[
    'patient',
    'employee',
    'contact',
    'student',
    'member',
    'author',
    'owner',
    'driver',
    'passenger',
    'buyer',
  ],
  ...[
    'seller',
    'recipient',
    'sender',
    'cardholder',
    'holder',
    'nick',
    'display',
    'guest',
    'parent',
    'applicant',
  ],
]

/** Words after which it is no longer about one person: `mobile_share`, `birth_rate`, `email_count`, `mail_domain`. */
const ABOUT_MANY = [
  ...['rate', 'share', 'count', 'number', 'weight', 'ratio', 'total', 'type', 'status', 'domain', 'verified'],
  ...['valid', 'opt', 'in', 'out', 'flag', 'app', 'sent', 'opened', 'clicked', 'id'],
]
/** After these a number is somebody's all the same. */
const OWN_NUMBER = ['phone number', 'national number']

/** What a column of that name holds of a person; null for nothing that is known. */
export function personalKindOfName(name: string): string | null {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (words.length === 1 && last === 'name') return 'name of a person'
  if (last === 'name' && words.slice(0, -1).some((word) => PEOPLE.includes(word))) return 'name of a person'
  const kind = words.map((word) => PERSONAL.get(word)).find((found) => found !== undefined) ?? null
  if (kind === null) return null
  const isNumber = last === 'number' && OWN_NUMBER.includes(kind)
  return words.length > 1 && ABOUT_MANY.includes(last) && !isNumber ? null : kind
}

function of(kind: string, words: string): [string, string][] {
  return words.split(' ').map((word) => [word, kind])
}
