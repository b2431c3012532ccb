/**
 * The common English words of up to three letters, written down by hand. A vocabulary of word pieces knows nearly every string of two
 * or three letters, so it cannot tell a word from a piece of one there.
 */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  (
    'a i o ad ah am an as at be by do eh ex go ha he hi id if in is it la lo ma me my no of oh ok on or ox pa pm so to tv uk un up ' +
    'us vs we ace act add ado age ago aid ail aim air ale all and ant any ape apt arc are ark arm art ash ask ate awe axe bad bag ' +
    'ban bar bat bay bed bee beg bet bid big bin bit bow box boy bud bug bus but buy bye cab can cap car cat cop cow cry cub cue cup ' +
    'cut dad dam day den dew did die dig dim dip dog dot dry due dug duo dye ear eat ebb egg ego elf elm end era eve eye fan far fat ' +
    'fax fed fee few fig fin fit fix fly foe fog for fox fry fun fur gag gap gas get god got gum gun gut guy gym had ham has hat hay ' +
    'hen her hid him hip his hit hop hot how hub hue hug hut ice icy ill ink inn ion its jam jar jaw jet job jog joy key kid kin kit ' +
    'lab lad lag lap law lay led leg let lid lie lip lit log lot low mad man map mat may men met mid mix mob mop mud mug nap net new ' +
    'nil nod nor not now nun nut oak odd off oil old one opt ore our out owe own pad pan pat paw pay pea peg pen per pet pie pig pin ' +
    'pit ply pop pot pro pub put ram ran rat raw ray red rib rid rig rim rip rob rod rot row rub rug run rye sad sat saw say sea see ' +
    'set sew sex she shy sin sip sir sit six ski sky sly son sow soy spa spy sue sum sun tab tag tan tap tar tax tea ten the tie tin ' +
    'tip toe ton too top toy try two use van vat vet via vow war was wax way web wed wet who why win wit woe won yes yet you zoo'
  ).split(' '),
)
