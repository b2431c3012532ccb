import { monthNumber } from './month-names.js'

const PLATFORM =
  '(?:WhatsApp|Twitter|X|Facebook|Telegram|Instagram|YouTube|TikTok|LinkedIn|Threads|Google News|WeChat|Bluesky)'

/** Lines of the page around the story, wherever they stand. Each is a whole line; the example says which. */
const BOILERPLATE: readonly RegExp[] = [
  // ADVERTISEMENT - STORY CONTINUES BELOW
  /^[-–—* ]*(?:advertisement|advertising|sponsored content|promoted)(?: ?[-–—:|] ?[^.]{0,60})?[-–—* ]*$/i,
  // Story continues below; Article continues after this advertisement
  /^(?:the )?(?:story|article|text|content) continues (?:below|after|beneath)[^.]{0,40}\.?$/i,
  // Follow Copperbelt Press on WhatsApp for breaking news
  new RegExp(
    `^(?:follow|join|find|like)(?: us| [\\p{L}\\p{N}@'’&.: ]{2,60}?)? on (?:our )?${PLATFORM}\\b(?:(?! said\\b).){0,120}$`,
    'iu',
  ),
  // Read more: how the talks began
  /^(?:read|see|watch|listen|hear)(?: more| also| next| now| live)?:(?:\s|$).{0,200}$/i,
  /^(?:read (?:more|also|next|on)|more on this(?: story)?|also read|must read|related(?: stor(?:y|ies)| articles?| news)?|recommended|most read|trending now)\b ?(?:[:»>–—|-].{0,200})?$/i,
  // Sign up for our newsletter
  /^(?:sign up|subscribe|register)\b(?=.*\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|our|today|now|free|channel|podcast)\b).{0,160}$/i,
  /^get (?=.*\b(?:newsletters?|inbox|alerts|app)\b).{0,160}$/i,
  // Click here to …
  /^(?:click|tap|swipe) (?:here|below|on the link|to)\b.{0,160}$/i,
  /^download (?:the|our)\b.{0,40}\bapp\b.{0,80}$/i,
  /^share (?:this|on|via)\b[^.]{0,80}$/i,
  // All rights reserved.
  /^.{0,160}\ball rights reserved\b.{0,120}$/i,
  /^this (?:material|article|story) may not be (?:published|reproduced|redistributed).{0,160}$/i,
  // (Photo: Danube Wire); Image credit: A. Person/Agency; [Photo by …]
  /^[([]?(?:file )?(?:photos?|photographs?|images?|pictures?|pic|video|caption|credits?)(?: credits?| courtesy)?(?: by [^.]{1,60}|: ?.{1,100})[)\]]?$/i,
  /^[([](?:file )?(?:photo|image|picture)[^)\]]{0,160}[)\]]$/i,
  // The premier at the port on Monday [Handout via AFP]; … (AP Photo/A. Person)
  /^.{0,240}[([](?:[^()[\]]{1,60}(?:\/| via )(?:AFP|AP|Reuters|Getty Images|EPA|EFE|Anadolu|Xinhua|Handout|Pool|AP Photo)|(?:AP Photo|Xinhua|Reuters|AFP|EPA|Handout|File)[/:] ?[^()[\]]{1,80})[)\]]\.?$/i,
  /^\(?(?:-30-|###|ends?|\(END\))\)?$/i,
  // (ATTN: ADDS photo, ministry's statement in para 4)
  /^\(ATTN: .{1,200}\)$/,
]

const YEAR_OF_RIGHTS = '(?:(?:19|20)\\d{2}(?:[-–](?:19|20)?\\d{2})?)'

/** Lines that name where the story comes from; they stand after its last paragraph. */
const SOURCE_LINES: readonly RegExp[] = [
  /^[([]?sources?: ?(?<agency>[^.!?;]{2,80}?)\.?[)\]]?$/i,
  new RegExp(
    `^(?:©|\\(c\\)|copyright(?: ©| \\(c\\))?) ?(?:${YEAR_OF_RIGHTS},? ?)?(?<agency>[\\p{L}][^.!?;©]{1,60}?)?,?(?: ${YEAR_OF_RIGHTS})?\\.?$`,
    'iu',
  ),
  /^\((?<agency>[\p{Lu}][^()]{1,50}?) (?:staff|reporters?|correspondents?|writers?|bureaus?)(?: in [^()]{2,80})?\)$/u,
  /^[([]?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?: and (?:reporting|writing|editing))? by\b.{2,200}[)\]]?$/i,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,12}(?:in \p{Lu}[\p{L} ]+ )?contributed (?:to this (?:report|story)|reporting)\.?$/u,
  /^(?:\(|—|--?) ?(?<agency>AFP|AP|dpa|EFE|ANSA|PTI|IANS|ANI|TASS|Reuters|Xinhua|Yonhap|Bernama|Kyodo|Anadolu|UPI|CNA|BBC|CNN)\)?$/,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
]

const PARTICLE = '(?:de|da|di|do|dos|du|van|von|der|den|ter|bin|bint|ibn|al|el|la|le|y|e)'
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.\\-]*)"
const PERSON = `${NAME_WORD}(?: (?:${PARTICLE}|${NAME_WORD})){1,4}`
const BYLINE = new RegExp(
  `^By:? (?<names>${PERSON}(?:(?:, and |, | and | & | \\| )${PERSON}){0,5})(?:(?:, | \\| | / | in | for | of )(?<agency>\\p{Lu}[\\p{L}\\p{N} .&'’-]{1,60}))?(?: \\d{1,2} min(?: read)?)?$`,
  'u',
)
const SHOUTED_BYLINE = new RegExp(`^BY:? (?<names>${PERSON}(?:(?:, | AND | & )${PERSON}){0,5})$`, 'u')
/** The longest line that may be furniture. */
const LONGEST = 260
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** Whether a whole line is page furniture (advertisement, invitation, caption credit), wherever it stands. */
export function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && BOILERPLATE.some((pattern) => pattern.test(line))
}

/** Reads a line that names the story's origin; null where it is none. To be asked only after the last paragraph. */
export function matchSourceLine(line: string): { readonly agency: string | null } | null {
  if (line.length > LONGEST) return null
  for (const pattern of SOURCE_LINES) {
    const match = pattern.exec(line)
    if (match !== null) return { agency: match.groups?.agency?.trim() ?? null }
  }
  return null
}

/** Reads `By A and B, Agency` as a whole line; null where it is none (`By Monday` is a time). */
export function matchByline(
  line: string,
): { readonly names: readonly string[]; readonly agency: string | null } | null {
  if (line.length > 160) return null
  const match = BYLINE.exec(line) ?? SHOUTED_BYLINE.exec(line)
  if (match === null) return null
  const { names = '', agency } = match.groups ?? {}
  const first = names.split(' ', 1)[0]!
  if (WEEKDAY.test(first) || (monthNumber(first) !== null && /^\S+ \d/.test(names))) return null
  const people = names.split(/, and |, | and | AND | & | \| /)
  // The last of several may be the agency in two words: `Nurul Hadi, Associated Press`.
  const isAgency = /\b(?:Press|News|Agency|Wire|Newswire|Service|Times|Post|Herald|Tribune|Journal)$/i
  const last = people.at(-1)!
  if (people.length > 1 && agency === undefined && isAgency.test(last))
    return { names: people.slice(0, -1), agency: last }
  return { names: people, agency: agency?.trim() ?? null }
}

const LABELLED =
  /^(?<label>BACKGROUND|CONTEXT|ANALYSIS|EXPLAINER|UPDATE|FACTBOX|Background|Context|Analysis|Explainer|Factbox):\s+(?=\S)/

/** The label that a paragraph begins with (`BACKGROUND: `), and its length with colon and blanks; or null. */
export function matchLabel(paragraph: string): { readonly label: string; readonly length: number } | null {
  const match = LABELLED.exec(paragraph.slice(0, 40))
  return match === null ? null : { label: match.groups!.label!, length: match[0].length }
}

const SECTIONS: ReadonlySet<string> = new Set(
  (
    'africa|americas|asia|asia pacific|asia-pacific|business|conflict|crime|culture|defence|defense|diplomacy|economy|energy|environment|' +
    'europe|foreign affairs|foreign policy|general|headlines|health|home news|international|latest|latin america|local|market|markets|' +
    'middle east|military|nation|national|news|north korea|politics|region|science|security|society|south asia|sports|technology|top news|' +
    'top stories|trade|uk|us|world|world news'
  ).split('|'),
)

/**
 * Whether a line before a headline names the section it ran in: a usual section name, a path of them
 * (`World > Europe`), two joined (`World & Politics`), or one lone capitalised word.
 */
export function isSectionLine(line: string): boolean {
  if (line.length > 60 || /[.!?,;:"“”]$/.test(line)) return false
  const parts = line.toLowerCase().split(/ [>»|/&] | and /)
  if (parts.every((part) => SECTIONS.has(part.trim()))) return true
  return /^\p{Lu}[\p{L}-]{2,19}$/u.test(line)
}

const ABBREVIATION_END = /(?:^|[\s"'“‘(])(?:\p{Lu}\.){1,4}["'”’)]*$/u

/**
 * Whether a paragraph looks like a headline: short, and without the full stop of a sentence. A closing abbreviation
 * (`U.S.`) is no full stop unless a sentence ended before it.
 */
export function isHeadline(paragraph: string): boolean {
  if (paragraph.length > 220 || /[,;:]$/.test(paragraph) || !/\p{L}/u.test(paragraph)) return false
  if (!/\.["'”’)\]]*$/.test(paragraph)) return true
  return paragraph.length <= 110 && ABBREVIATION_END.test(paragraph) && !/[a-z]{2}[.!?] /.test(paragraph)
}
