/** English words that say nothing of what a story is about. Lower case. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am among an and any are around as at be became because been before being below between both but by ' +
    'came can cannot come could day days did do does done down during each either even ever every few first for from further get given go going got had has have ' +
    'having he her here hers him his how however i if in into is it its just last later least less like made make many may me might more most much must my near ' +
    'neither never new next no nor not now of off often on once one only onto or other others our out over own per put quite rather said same saw say says she ' +
    'should since so some still such take than that the their them then there these they this those though through to told too took toward towards two under ' +
    'until up upon us use used very was way we week weeks well went were what when where whether which while who whom whose why will with within without would ' +
    'year years yet you your monday tuesday wednesday thursday friday saturday sunday reuters ap afp news agency reporting editing writing according'
  ).split(' '),
)

/** Marks of a dispatch sent again, in its title or first words, and what they say. */
export const RESENT: readonly (readonly [mark: RegExp, kind: 'corrected' | 'updated'])[] = [
  [/\b(?:correct(?:ed|ion|s|ing)?|refiles?|clarif(?:ies|ied|ication))\b/i, 'corrected'],
  [/\b(?:update[sd]?|adds|recasts|rewrites|\d(?:st|nd|rd|th) (?:lead|ld)|lead writethru|writethru)\b/i, 'updated'],
]
