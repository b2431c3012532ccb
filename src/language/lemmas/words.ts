/** Irregular inflection of English, as any grammar lists it; closed classes, written for this project. */

import { wordSet } from '../../text/word-table.js'

/** Inflected form → base form, from lines of `base form form …`. */
function table(lines: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const line of lines.trim().split(/[\n;]/)) {
    const [base, ...forms] = line.trim().split(/\s+/) as [string, ...string[]]
    for (const form of forms) if (!map.has(form)) map.set(form, base)
  }
  return map
}

/**
 * Past tenses, participles and odd third persons; regular ones are read by rule, unless it takes them for another word (*severed* for one of
 * *severe*). Where two verbs share a form, the commoner has it.
 */
export const IRREGULAR_VERBS = table(`
  be was were been being is am are;have has had having;do does did done doing;go goes went gone;abide abode;arise arose arisen;awake awoke awoken
  bear bore born borne;beat beaten;become became become;befall befell befallen;beget begot begotten;begin began begun;behold beheld;bend bent;bereave bereft
  beseech besought;bet bet;bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built
  burn burnt;burst burst;buy bought;cast cast;catch caught;choose chose chosen;cleave clove cloven;cling clung;come came come;cost cost;creep crept;cut cut
  deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt
  fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;forsake forsook forsaken
  freeze froze frozen;get got gotten;give gave given;grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hit hit;hold held;hurt hurt
  keep kept;kneel knelt;know knew known;lay laid;lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;let let;lie lay lain;light lit;lose lost
  make made;mean meant;meet met;mow mown;pay paid;plead pled;prove proven;put put;quit quit;read read;rend rent;rid rid;ride rode ridden;ring rang rung;rise rose risen
  run ran run;saw sawn;say said;see saw seen;seek sought;sell sold;send sent;sever severed severing;set set;sew sewn;shake shook shaken;shear shorn;shed shed;shine shone;shoot shot
  show shown;shrink shrank shrunk;shut shut;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;sling slung;slink slunk;slit slit;smell smelt
  smite smote smitten;sow sown;speak spoke spoken;speed sped;spell spelt;spend spent;spill spilt;spin spun;spit spat;split split;spoil spoilt;spread spread
  spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;strew strewn;stride strode stridden;strike struck stricken;string strung
  strive strove striven;swear swore sworn;sweep swept;swell swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought
  throw threw thrown;thrust thrust;tread trod trodden;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;wring wrung;write wrote written
  die dying;lie lying;tie tying;vie vying;underlie underlay underlain underlying;belie belying;offset offset;upset upset;beset beset;broadcast broadcast;forecast forecast
  input input;sublet sublet;bust bust;wed wed;sweat sweat;understand understood;withstand withstood;partake partook partaken;mistake mistook mistaken`)

/** What an irregular verb may have before it: `overthrew`, `rebuilt`, `withdrew`. */
export const VERB_PREFIX = /^(?:over|under|out|mis|fore|with|inter|re|un|up|co|de|pre)-?(?=\p{L}{3})/u

/** Forms that look like one of those with a prefix, but are regular verbs or other words. */
export const NO_PREFIX = wordSet(
  'rent reset remade interlay unbound relay refound unread resaid overlay underlay recast cowed',
)

export const IRREGULAR_NOUNS = table(`
  man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;ox oxen;brother brethren;penny pence;demarche demarches;tranche tranches;cache caches;niche niches;avalanche avalanches
  wolf wolves;knife knives;life lives;wife wives;leaf leaves;shelf shelves;half halves;calf calves;thief thieves;loaf loaves;self selves;hoof hooves;scarf scarves;elf elves;dwarf dwarves
  wharf wharves;sheaf sheaves;midwife midwives;housewife housewives;bookshelf bookshelves;penknife penknives;afterlife afterlives
  criterion criteria;phenomenon phenomena;bacterium bacteria;alumnus alumni;cactus cacti;fungus fungi;nucleus nuclei;stimulus stimuli;syllabus syllabi;radius radii;focus foci;locus loci
  index indices;matrix matrices;vertex vertices;appendix appendices;vortex vortices;codex codices;curriculum curricula;memorandum memoranda;referendum referenda;stratum strata;addendum addenda
  erratum errata;ovum ova;quantum quanta;spectrum spectra;symposium symposia;larva larvae;formula formulae;alga algae;vertebra vertebrae;antenna antennae;nebula nebulae;corpus corpora;genus genera
  crisis crises;analysis analyses;thesis theses;hypothesis hypotheses;diagnosis diagnoses;prognosis prognoses;emphasis emphases;parenthesis parentheses;synopsis synopses;synthesis syntheses
  oasis oases;neurosis neuroses;psychosis psychoses;axis axes;paralysis paralyses;catharsis catharses;metamorphosis metamorphoses;photosynthesis photosyntheses
  shoe shoes;toe toes;foe foes;woe woes;canoe canoes;hoe hoes;oboe oboes;floe floes;axe axes;quiz quizzes;passer-by passers-by`)

/** Nouns whose plural is their lemma. */
export const PLURAL_ONLY = wordSet(`
  means series species headquarters politics news thanks clothes remains surroundings outskirts savings economics mathematics physics athletics gymnastics ethics statistics
  mechanics dynamics logistics linguistics genetics robotics analytics electronics acoustics optics aesthetics pants trousers jeans shorts scissors pliers tongs binoculars pyjamas
  pajamas tights alms amends annals auspices barracks gallows innards shenanigans riches suds whereabouts crossroads regards feces tropics tenterhooks panties earnings greetings aircraft spacecraft sheep deer fish bison offspring
  corps chassis rendezvous sweepstakes hertz kudos sunglasses biceps triceps forceps measles mumps rabies diabetes aids`)

/** Nouns in -ie; other plurals in -ies have -y. */
export const IE_NOUNS = wordSet(`
  movie cookie zombie calorie prairie rookie selfie brownie hoodie smoothie genie junkie veggie hippie collie birdie budgie lassie pixie aunties auntie cutie sweetie techie foodie newbie
  goalie walkie talkie bookie groupie townie yuppie eyrie menagerie sortie pie tie lie die necktie magpie bourgeoisie coterie reverie lingerie`)

/** Comparatives and superlatives that no rule gives. */
export const IRREGULAR_DEGREES: ReadonlyMap<string, readonly [adjective: string, adverb: string]> = new Map([
  ['better', ['good', 'well']],
  ['best', ['good', 'well']],
  ['worse', ['bad', 'badly']],
  ['worst', ['bad', 'badly']],
])

/** Words of degree whose own form is their lemma, or whose lemma the weights know best. */
export const NO_DEGREE = wordSet(
  'more most less least lesser further farther furthest farthest elder eldest latter former upper inner outer other rather ever never over',
)

/** Verbs in -e that rules of spelling alone would take for another verb. */
export const SILENT_E = wordSet(
  'postpone condone dethrone atone intone unite paste breathe bathe clothe soothe loathe seethe teethe route secrete owe awe eye dye waste taste haste lathe swathe sheathe ache cache excite invite ignite recite incite expedite requite extradite dine axe emphasise synthesise hypothesise underwrite',
)

/** Verbs without -e that would be another word with it (*magna cum laude*). */
export const NO_E = wordSet('laud')

/** Verbs in -ng without -e. */
export const PLAIN_NG = wordSet(
  'bang hang clang twang belong prolong long throng wrong ring sing bring fling cling sting swing wing spring string sling wring ding ping zing gang king tong overhang',
)

/** Verbs that keep a doubled consonant. */
export const DOUBLED = wordSet('boycott add err egg ebb inn odd purr bankroll forestall install enthrall stonewall')

/** Verbs' forms that stand for another word: clitics, forms of *be*. */
export const STRANGE = wordSet("'m 're 've 'd am are is was were ai ca wo r has had does did got gotta")
