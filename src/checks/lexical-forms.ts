// RE2 patterns of whole cells, from the lexical forms of Table Schema v2
// (datapackage.org/standard/table-schema/#field-types) and the standards that it refers to.

export const INTEGER = '[+-]?[0-9]+'
export const NUMBER = '[+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)(?:[eE][+-]?[0-9]+)?'
export const BOOLEAN = 'true|True|TRUE|1|false|False|FALSE|0'

const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const DAY_OF_MONTH =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))'
/** A day of the calendar. */
export const DATE = `(?:[0-9]{4}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)`

const CLOCK = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]+)?'
const DIFFERENCE = '[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]'
const OFFSET = `(?:Z|${DIFFERENCE})?`
export const TIME = `${CLOCK}${OFFSET}`
export const DISTANT_TIME = `${CLOCK}${DIFFERENCE}`
export const DATETIME = `${DATE}[T ]${CLOCK}${OFFSET}`

/** What two times must have in common to be the same one: all but noughts at the end of a fraction, and a Z. */
export const TIME_OF_DAY = '^([0-9:]+(?:[.][0-9]*[1-9])?)'

/** XML Schema's gYear and gYearMonth, without a time zone: an order needs none. */
export const YEAR = '-?[0-9]{4,}'
/** Of the years 0000 to 9999, whose texts are in their order. */
export const YEAR_MONTH = '[0-9]{4}-(?:0[1-9]|1[0-2])'

/** XML Schema's duration; at least one part must follow `P`, and one `T`, which RE2 cannot say in one pattern. */
export const DURATION =
  '-?P(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:[.][0-9]+)?S)?)?'
export const EMPTY_DURATION = '.*[PT]'

/** Longitude and latitude in degrees, `90.50, 45.50`. */
const LONGITUDE = '[+-]?(?:180(?:[.]0*)?|(?:1[0-7][0-9]|[0-9]{1,2})(?:[.][0-9]*)?)'
const LATITUDE = '[+-]?(?:90(?:[.]0*)?|[0-8]?[0-9](?:[.][0-9]*)?)'
export const GEOPOINT = `${LONGITUDE}, ?${LATITUDE}`
export const GEOPOINT_ARRAY = `\\[\\s*${LONGITUDE}\\s*,\\s*${LATITUDE}\\s*\\]`

/** RFC 7946, section 1.4: the types of GeoJSON and TopoJSON's one. */
export const GEOJSON_TYPES: readonly string[] = [
  'Feature',
  'FeatureCollection',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
  'Topology',
]

/** The HTML standard's valid e-mail address (html.spec.whatwg.org/#valid-e-mail-address). */
export const EMAIL =
  "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:[.][a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*"
/** RFC 3986, sections 2 and 3: a scheme, and only characters that a URI may hold. */
export const URI = "[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9a-fA-F]{2})+"
/** RFC 9562, section 4. */
export const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'
/** RFC 4648, section 4. */
export const BASE64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
export const IPV4 = `${OCTET}(?:[.]${OCTET}){3}`
