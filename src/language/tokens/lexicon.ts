/** Word lists and small character tests of the tokenizer. English; the lists are closed classes, not names. */

import { wordSet } from '../../text/word-table.js'

/** Prefixes that today's treebanks keep together with what follows the hyphen. */
export const JOINED_PREFIXES = wordSet(`
  a ante anti arch audio auto bi bio co contra counter cross crypto cyber de deca demi di e ex extra geo hyper infra inter intra
  macro mega meta mid micro mini mis mono multi nano narco neo non o omni over paleo para petro poly post pre pro proto pseudo psycho
  quasi re semi socio sub super supra sur tele trans tri ultra un under uni vice`)

/** Members of the list above that stand apart where they are words or parts of names. */
export const SPLIT_PREFIXES = wordSet('a auto bio cyber de di extra o para quasi sur under vice eco self al')

/** Abbreviations whose full stop always belongs to them: what follows completes them. */
export const TITLE_ABBREVIATIONS = wordSet(`
  adm amb asst assoc atty attn brig capt cmdr col comdr cpl dr eg ens fr gen gens gov govs hon ie insp lt lts maj messrs mfr mgr
  mlle mme mmes mr mrs ms msgr mt mts mx pfc pres prof pvt rep reps ret rev sen sens sgt spec st ste supt vs ft cf viz e.g i.e nos
  approx esp est feat ca`)

/** Abbreviations whose full stop belongs to them unless a sentence plainly ends there. */
export const ABBREVIATIONS = wordSet(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc corp co cos ltd bros llc plc bhd dept univ assn assoc natl intl mfg
  ave blvd rd hwy pkwy sq ste apt bldg
  jr sr esq phd md
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex
  va vt wash wis wyo ont que
  al etc et ed eds vol vols pp fig figs eq sec para ch chap ext tel fax mob ps yr yrs mo hr hrs min mins lb lbs oz approx max div
  dist ibid op cit resp eng art arr arrv conf refrig comp vers`)

/** Of those, the ones read so only where they begin with a capital: their small forms are everyday words. */
export const CAPITAL_ABBREVIATIONS = wordSet(`
  jan mar jun sep sun sat mon wed fri thu co cos la ill ind ark del miss mass mo pa ga md ed art max min sq conf comp div ore wash
  ext fig sec para ch eng eq ps mob fax tel hr al`)

/** Those that stay whole in small letters as well, whatever the list above says. */
export const SMALL_ABBREVIATIONS = wordSet('al ed fig sec ch co ext')

/** Abbreviations that stand before a number and are ordinary words elsewhere. */
export const NUMBER_ABBREVIATIONS = wordSet('no nos p pp art fig figs sec vol vols ch chap para eq ext op tel c ca res')

/** Unhyphenated spellings that hide a second word: whole form in small letters → length of the first part. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['alot', 1],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['outta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['arent', 3],
  ['wasnt', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['shouldnt', 6],
  ['cant', 2],
  ['wont', 2],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['youll', 3],
  ['youve', 3],
  ['theyre', 4],
  ['theyve', 4],
  ['weve', 2],
  ['thats', 4],
  ['theres', 5],
  ['whats', 4],
])

/**
 * Possessives written for a pronoun and *is* or *are* (*its not*, *your the best*): small form → length of the pronoun and, behind
 * white space, words that no possessive stands before.
 */
export const FUSED_BEFORE: ReadonlyMap<string, readonly [length: number, before: RegExp]> = new Map([
  [
    'its',
    [
      2,
      behind(
        'an? the not(?!\\s(?:in|un)\\p{L}) been gonna really too my your our his their i you he she we because why where what how if in from for with',
      ),
    ],
  ],
  ['your', [3, behind('an? the not gonna so too in')]],
])

function behind(list: string): RegExp {
  return new RegExp(`\\s(?:${list.replaceAll(' ', '|')})(?=\\s)`, 'iyu')
}

/** Clitics that follow an apostrophe. */
export const CLITICS = wordSet('s m d ll re ve')

/** Clipped words that begin with an apostrophe. */
export const CLIPPED = wordSet('em til tis twas cause cuz bout n round nuff')

/** Units written onto a number that the treebanks split off it. */
export const UNITS = wordSet(`
  % m pm am k b mm cm km ft kg g mg lb lbs hz khz mhz ghz kb mb gb tb bn mn tn t mph kph kw mw gw kwh mwh sq hh x f c h hr hrs min mins sec secs
  p p.m. a.m. p.m a.m yr yrs day days percent pct million billion bpd usd`)

/** Endings of domain names and files, to tell "example.com" from a missing space. */
export const DOT_ENDINGS = wordSet(`
  com org net gov edu mil int info biz io co us uk eu de fr ru cn jp kr kp in ir il au ca ch se no nl es it pl br tr tv me ai ua
  doc docx xls xlsx pdf ppt pptx txt jpg jpeg png gif zip htm html php asp mp3 mp4 exe csv url xml json`)

/** Letters that join a dollar sign into one currency sign. */
export const DOLLARS = wordSet('US U A AU C CA HK NZ S NT R')
