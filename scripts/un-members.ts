import countries from 'world-countries'

/** ISO 3166-1 alpha-3 codes of the members of the United Nations. The package counts the Holy See, which is an observer. */
export const UN_MEMBERS: ReadonlySet<string> = new Set(
  countries.filter((country) => country.unMember && country.cca3 !== 'VAT').map((country) => country.cca3),
)
