import {
  DOUBLED,
  IE_NOUNS,
  IRREGULAR_DEGREES,
  IRREGULAR_NOUNS,
  IRREGULAR_VERBS,
  NO_DEGREE,
  NO_E,
  NO_PREFIX,
  PLAIN_NG,
  PLURAL_ONLY,
  SILENT_E,
  STRANGE,
  VERB_PREFIX,
} from './words.js'

/** Code units of the longest form that is read as a word. */
const LONGEST = 64

/** Whether a string in small letters is a word of English, as far as the engine's vocabulary knows. */
export type IsWord = (word: string) => boolean

/**
 * Lemma of an inflected form by its part of speech: tables of irregular forms, then spelling rules for regular endings,
 * between whose answers the vocabulary decides. What it has no rule for keeps the weights' proposal.
 * The rules are those of any English grammar, ordered after the manner of Minnen, Carroll and Pearce (2001).
 *
 * @param xpos Penn Treebank tag
 * @param proposed lemma by the weights' script
 */
export function refineLemma(form: string, xpos: string, proposed: string, isWord: IsWord): string {
  // No English word is so long; a pattern over millions of letters would overflow the stack.
  if (form.length > LONGEST) return proposed
  const lower = form.toLowerCase().replaceAll('’', "'")
  if (!/^\p{L}[\p{L}\p{M}'-]*$/u.test(lower)) return unworded(form, xpos, proposed)
  switch (xpos) {
    case 'VBD':
    case 'VBN':
      // *Peru expels envoys*: titles tell the past in the present, and the tagger follows the sense.
      return lower.includes("'")
        ? proposed
        : (irregularVerb(lower) ?? past(lower, isWord) ?? thirdPerson(lower, isWord) ?? proposed)
    case 'VBG':
      return irregularVerb(lower) ?? gerund(lower, isWord) ?? proposed
    case 'VBZ':
      return lower.includes("'") ? proposed : (irregularVerb(lower) ?? thirdPerson(lower, isWord) ?? proposed)
    case 'VB':
    case 'VBP':
      return plainVerb(lower, proposed, isWord)
    case 'NNS':
      return plural(form, lower, proposed, isWord)
    case 'NNPS':
      return properPlural(form, lower, proposed, isWord)
    case 'JJR':
    case 'JJS':
    case 'RBR':
    case 'RBS':
      return degree(lower, xpos, proposed, isWord)
    case 'NN':
    case 'JJ':
      if (/^\p{Lu}{2,3}$/u.test(form) && !isWord(lower)) return form
      return isSpelling(proposed.toLowerCase(), lower, isWord) ? proposed : lower
    case 'NNP':
      return proposed === lower && form === lower && lower.length > 3
        ? lower[0]!.toUpperCase() + lower.slice(1)
        : proposed
    case 'CD':
      return /^[IVXLCDM]+$/.test(form) ? form : proposed
    default:
      return proposed
  }
}

/** A script that spells what is no word, or one that begins otherwise, was made for another form (*st* for *strike*, *will* for *removal*). */
const isSpelling = (proposed: string, lower: string, isWord: IsWord): boolean =>
  proposed === lower || (proposed.length > 2 && isWord(proposed) && lower.startsWith(proposed.slice(0, 3)))

/** Forms with digits or signs: decades (`1990s`) and designations (`L2`) stay as they are. */
function unworded(form: string, xpos: string, proposed: string): string {
  if (xpos === 'NNS' && /^['’]?\d*0s$/.test(form)) return form.replace('’', "'")
  return xpos === 'NN' && /^\p{Lu}+-?\d+$/u.test(form) ? form : proposed
}

function irregularVerb(lower: string): string | undefined {
  const own = IRREGULAR_VERBS.get(lower)
  if (own !== undefined || NO_PREFIX.has(lower)) return own
  const prefix = VERB_PREFIX.exec(lower)?.[0]
  const rest = prefix === undefined ? undefined : IRREGULAR_VERBS.get(lower.slice(prefix.length))
  return rest === undefined ? undefined : prefix + rest
}

/** A plain form is its own lemma; a longer one than it is another word's spelling, and must be a word (near-miss: *sen-ill* for *send*). */
function plainVerb(lower: string, proposed: string, isWord: IsWord): string {
  if (STRANGE.has(lower) || lower.includes("'") || proposed.toLowerCase() === 'be') return proposed
  // *Peru thanked Chile*, tagged as a plain form; near-miss: *exceed*, *embed*.
  const base = lower.endsWith('eed') ? null : past(lower, isWord)
  if (base !== null && base.length > 2 && isWord(base)) return base
  return proposed.length > lower.length && isWord(proposed.toLowerCase()) ? proposed : lower
}

function past(lower: string, isWord: IsWord): string | null {
  if (!lower.endsWith('ed') || lower.length < 4) return null
  if (lower.endsWith('eed')) return lower.slice(0, -1)
  if (lower.endsWith('ied')) return lower.length <= 4 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`
  return verbOf(lower.slice(0, -2), isWord)
}

function gerund(lower: string, isWord: IsWord): string | null {
  if (!lower.endsWith('ing') || lower.length < 5) return null
  const stem = lower.slice(0, -3)
  return /[aeiouy]/.test(stem) ? verbOf(stem, isWord) : null
}

/** The verb behind what is left when -ed or -ing is taken off: with a silent e, with a consonant undone, or as it stands. */
function verbOf(stem: string, isWord: IsWord): string {
  const silent = `${stem}e`
  if (SILENT_E.has(silent)) return silent
  if (NO_E.has(stem)) return stem
  const last = stem.at(-1)!
  if (stem.length > 2 && last === stem.at(-2) && !/[aeiou]/.test(last)) return undoubled(stem, isWord)
  if (/(?:[^aeiou]|^)[aeiou]ck$/.test(stem) && !isWord(stem) && isWord(stem.slice(0, -1))) return stem.slice(0, -1)
  const [isPlain, isSilent] = [isWord(stem), isWord(silent)]
  if (isPlain !== isSilent) return isPlain ? stem : silent
  return wantsE(stem) ? silent : stem
}

function undoubled(stem: string, isWord: IsWord): string {
  const single = stem.slice(0, -1)
  if (DOUBLED.has(stem)) return stem
  if (isWord(stem) !== isWord(single) && /[lsfz]$/.test(stem)) return isWord(stem) ? stem : single
  // Of two syllables or more, what ends in -ell, -oll or -all has one l: *expel*, *patrol*, *signal*.
  if (/[lsfz]$/.test(stem)) return /(?:^|[^q])[aeiou].*[aeo]ll$/.test(stem) && !isWord(stem) ? single : stem
  return isWord(stem) && !isWord(single) ? stem : single
}

const ONE_SYLLABLE = /^[^aeiou]*(?:qu)?[aeiouy][^aeiouwxy]$/
const SILENT_ENDINGS =
  /(?:[uvcz]|[^n]g|[^aeiou]l|[aeiouy]s|[nrlpw]s|[^eo]at|[^aeo]ut|[^o]ot|[aiou]d|[^aeo]ed|[^aeiou](?:i|u|o|a)k|[^aeiou][aiou]b|[^aeiou][iu]r|[ap]lor|scor|qui?r|[^aeiou][iouy]l|[^aeiou]in|[^aeo]am|[^u]um|(?:con|inter|tra)ven)$/
/** Two vowels before the last consonant that belong to two syllables: *mediate*, *evaluate*, *persuade*, *inquire*. */
const TWO_SYLLABLES = /(?:[iu]at|uad|quir)$/

/** Whether a stem that is a word both with and without e, or neither way, is spelt with one. */
function wantsE(stem: string): boolean {
  if (stem.endsWith('ng')) return !PLAIN_NG.has(stem) && !/ong$/.test(stem)
  if (TWO_SYLLABLES.test(stem)) return true
  if (/[aeou][aeiou]d$|[aeiou]{2}[ktrlnbm]$|[rlw]l$/.test(stem)) return false
  return ONE_SYLLABLE.test(stem) || SILENT_ENDINGS.test(stem)
}

function thirdPerson(lower: string, isWord: IsWord): string | null {
  return lower.endsWith('s') && lower.length > 2 && !lower.endsWith('ss') ? withoutS(lower, isWord, false) : null
}

/** Takes the s of a plural or third person off. */
function withoutS(lower: string, isWord: IsWord, isNoun: boolean): string {
  const [one, two] = [lower.slice(0, -1), lower.slice(0, -2)]
  if (lower.endsWith('ies')) {
    if (lower.length <= 4) return one
    const y = `${lower.slice(0, -3)}y`
    return isNoun && (IE_NOUNS.has(one) || (isWord(one) && !isWord(y))) ? one : y
  }
  if (/(?:ss|sh|ch|x)es$/.test(lower)) return isWord(one) && !isWord(two) ? one : two
  if (/zzes$/.test(lower)) return isWord(two) ? two : lower.slice(0, -3)
  // *emphasises* is of the verb, though *emphasis* is a word.
  if (!isNoun && lower.endsWith('sises')) return one
  if (/(?:s|z)es$/.test(lower)) return isWord(two) && !isWord(one) ? two : one
  if (lower.endsWith('oes')) return isWord(one) && !isWord(two) ? one : two
  return one
}

function plural(form: string, lower: string, proposed: string, isWord: IsWord): string {
  const irregular = IRREGULAR_NOUNS.get(lower)
  if (irregular !== undefined) return irregular
  if (PLURAL_ONLY.has(lower)) return lower
  if (/^[\p{Lu}\d.&-]{2,}s$/u.test(form)) return form.slice(0, -1)
  const compound = /^(\p{L}{3,})(children|people)$/u.exec(lower)
  if (compound !== null) return compound[1] + (compound[2] === 'people' ? 'person' : 'child')
  const men = /^(\p{L}{2,})men$/u.exec(lower)
  if (men !== null && !isWord(lower.slice(0, -2)) && !/(?:speci|regi|abdo|acu|sta)men$/.test(lower))
    return `${men[1]}man`
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3 || lower.includes("'"))
    return isWord(lower) && !isWord(proposed) ? lower : proposed
  // Treebanks differ over these; the weights say which way.
  return proposed === lower && /^(?:goods|troops|glasses|arms)$/.test(lower) ? proposed : withoutS(lower, isWord, true)
}

/** Names in the plural keep their capitals; only endings that the weights spell wrong are read by rule. */
function properPlural(form: string, lower: string, proposed: string, isWord: IsWord): string {
  const irregular = IRREGULAR_NOUNS.get(lower)
  if (irregular === undefined && !/(?:ies|sses|ches|shes|xes)$/.test(lower)) return proposed
  const lemma = irregular ?? withoutS(lower, isWord, true)
  if (form === form.toUpperCase()) return lemma.toUpperCase()
  return /^\p{Lu}/u.test(form) ? lemma[0]!.toUpperCase() + lemma.slice(1) : lemma
}

function degree(lower: string, xpos: string, proposed: string, isWord: IsWord): string {
  const irregular = IRREGULAR_DEGREES.get(lower)
  if (irregular !== undefined) return irregular[xpos.startsWith('J') ? 0 : 1]
  const ending = xpos.endsWith('R') ? 'er' : 'est'
  if (NO_DEGREE.has(lower) || !lower.endsWith(ending) || lower.length < ending.length + 3) return proposed
  const stem = lower.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgklmnprt])\1$/.test(stem) && !isWord(stem)) return stem.slice(0, -1)
  if (isWord(stem)) return isWord(`${stem}e`) && /[^aeiou][aiou][^aeiouwxy]$/.test(stem) ? `${stem}e` : stem
  return isWord(`${stem}e`) || /[cuvsz]$/.test(stem) ? `${stem}e` : stem
}
