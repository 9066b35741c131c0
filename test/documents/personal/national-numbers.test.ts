import { expect, it } from 'vitest'
import { nationalNumbers } from '../../../src/documents/personal/national-numbers.ts'

function schemesOf(text: string): string[] {
  return nationalNumbers.filter(({ matches }) => matches(text)).map(({ name }) => name)
}

// The examples of python-stdnum 2.2's documentation, valid and invalid; of the NINO the one that gov.uk shows, which is no one’s, and its form.
it.each([
  ['United States, SSN', '536-90-4399', '666-00-0000'],
  ['United Kingdom, NINO', 'AB 12 34 56 C', 'QQ 12 34 56 C'],
  ['France, NIR', '2 95 10 99 126 111 93', '295109912611199'],
  ['France, NIR', '253072B07300470', '253072B07300443'],
  ['France, NIR', '253072A07300443', '253072A07300470'],
  ['Spain, DNI and NIE', '54362315-K', '54362315Z'],
  ['Spain, DNI and NIE', 'x-2482300w', 'x-2482300a'],
  ['Italy, codice fiscale', 'RCCMNL83S18D969H', 'RCCMNL83S18D969'],
  ['Finland, HETU', '131052-308T', '131052-308U'],
  ['Denmark, CPR', '211062-5629', '511062-5629'],
  ['Sweden, personnummer', '880320-0016', '880320-0018'],
  ['Sweden, personnummer', '8803200016', '8803200018'],
  ['Switzerland, AHV', '756.9217.0769.85', '756.9217.0769.84'],
  ['Switzerland, AHV', '7569217076985', '7569217076984'],
  ['Brazil, CPF', '390.533.447-05', '231.002.999-01'],
  ['Brazil, CPF', '39053344705', '39053344715'],
  ['Belgium, national register', '85.07.30-033 28', '85.07.30-033 29'],
  ['Belgium, national register', '17 07 30 033 84', '12345678901'],
  ['China, resident identity card', '360426199101010071', '360426199101010072'],
  ['Germany, tax identification number', '36 574 261 809', '36574261890'],
  ['Netherlands, BSN', '1112.22.333', '1112.52.333'],
  ['Poland, PESEL', '44051401359', '44051401358'],
  ['Norway, fødselsnummer', '151086 95088', '15108695077'],
  ['Canada, SIN', '123-456-782', '123-456-783'],
  ['India, Aadhaar', '234123412346', '234123412347'],
])('tells %s by its own rule', (name, valid, invalid) => {
  expect(schemesOf(valid)).toContain(name)
  expect(schemesOf(invalid)).not.toContain(name)
})

it('takes no number of one repeated digit, of which many have right check digits', () => {
  expect(schemesOf('00000000000')).toEqual([])
  expect(schemesOf('000000000')).toEqual([])
})
