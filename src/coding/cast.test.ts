import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../knowledge/knowledge.js'
import type { Knowledge } from '../knowledge/types.js'
import { type LoadedAnalyzer, loadAnalyzer } from '../language/load.node.js'
import { Cast } from './cast.js'
import { Tree } from './tree.js'

/**
 * Every case is a small story of invented persons, and what its words stand for. A key is a word of the text (`they#2`
 * is its second occurrence); the value lists the actors of the phrase that it heads, as `Name/CODE`, or as the code of
 * their state or body alone, `-` where they have none. `''` means that nobody is meant.
 */
interface Case {
  readonly text: string
  /** Country of the dateline. */
  readonly home?: string
  readonly means: Readonly<Record<string, string>>
}

let analyzer: LoadedAnalyzer
let knowledge: Knowledge

beforeAll(async () => {
  analyzer = await loadAnalyzer()
  knowledge = createKnowledge()
})
afterAll(() => analyzer.close())

async function read({ text, home }: Case): Promise<{ cast: Cast; trees: Tree[] }> {
  const analysis = await analyzer.analyze(text)
  const trees = analysis.sentences.map((s) => new Tree(s))
  const cast = new Cast({ analysis, trees, knowledge, published: '2024-06-18', homeCountry: home ?? null, toGiven: (s) => s, given: text })
  return { cast, trees }
}

function tokenOf(trees: readonly Tree[], key: string): { tree: Tree; token: number } {
  const [word, nth = '1'] = key.split('#') as [string, string?]
  const all = trees.flatMap((tree) => tree.tokens.filter((t) => t.form === word).map((t) => ({ tree, token: t.index })))
  const found = all[Number(nth) - 1]
  if (!found) throw new RangeError(`no ${key} in: ${trees.map((t) => t.tokens.map((x) => x.form).join(' ')).join(' | ')}`)
  return found
}

async function meaningsOf(c: Case): Promise<Record<string, string>> {
  const { cast, trees } = await read(c)
  return Object.fromEntries(
    Object.entries(c.means).map(([key, wanted]) => {
      const { tree, token } = tokenOf(trees, key)
      const named = cast.actorsOf(tree, token).map((id) => {
        const { name, country, organization } = cast.roster.get(id)
        const code = country ?? organization ?? '-'
        return wanted.includes('/') ? `${name}/${code}` : code
      })
      return [key, named.join(' + ')]
    }),
  )
}

function check(topic: string, cases: readonly Case[]): void {
  describe(topic, () => {
    it.each(cases.map((c) => [c.text, c] as const))('%s', async (_text, c) => {
      expect(await meaningsOf(c)).toEqual(c.means)
    })
  })
}

check('appositions and titles', [
  { text: 'Polish Foreign Minister Jan Kowalik met his Turkish counterpart Selim Karadag in Ankara on Monday.', means: { Jan: 'Jan Kowalik/POL', counterpart: 'Selim Karadag/TUR', Selim: 'Selim Karadag/TUR', his: 'Jan Kowalik/POL' } },
  { text: 'Poland summoned Gleb Rudakov, the Russian ambassador, over the incident.', means: { Gleb: 'Gleb Rudakov/RUS', ambassador: 'Gleb Rudakov/RUS' } },
  { text: 'The Russian ambassador, Gleb Rudakov, was summoned by Poland.', means: { ambassador: 'Gleb Rudakov/RUS', Gleb: 'Gleb Rudakov/RUS' } },
  { text: 'Uganda accused Rwanda of spying. Its spokesman, Peter Okello, said talks were over.', means: { spokesman: 'Peter Okello/UGA', Peter: 'Peter Okello/UGA' } },
  { text: 'Amina Diallo, a spokeswoman for the Malian army, said the rebels had fled.', means: { Amina: 'Amina Diallo/MLI', spokeswoman: 'Amina Diallo/MLI' } },
  { text: "Peru's deputy foreign minister, Rosa Quispe, flew to Havana on Tuesday.", means: { minister: 'Rosa Quispe/PER', Rosa: 'Rosa Quispe/PER' } },
  { text: 'Farid Haddad is Jordan\'s ambassador to Spain. Haddad met reporters.', means: { Farid: 'Farid Haddad/JOR', ambassador: 'Farid Haddad/JOR', 'Haddad#2': 'Farid Haddad/JOR' } },
  { text: 'The militant group Hamas rejected the offer.', means: { group: 'Hamas/PSE', Hamas: 'Hamas/PSE' } },
  { text: 'The Haradan Front, a Malian rebel group, attacked the town. The group killed five soldiers.', means: { 'group#2': 'Haradan Front/MLI' } },
  { text: 'The two leaders, Ousmane Traore of Mali and Kofi Mensah of Ghana, signed the pact.', means: { leaders: 'Ousmane Traore/MLI + Kofi Mensah/GHA' } },
  // Near-misses: neighbours that are not one.
  { text: 'Jan Kowalik, Poland and the bank signed the deal.', means: { Jan: 'Jan Kowalik/- + Poland/POL + bank/POL' } },
  { text: "Rudakov is not Russia's ambassador. He is a trader.", means: { Rudakov: 'Rudakov/-' } },
  { text: "Chile's ally Luis Ferreira praised Bolivia.", means: { Luis: 'Luis Ferreira/-' } },
  { text: "Kenya's rival Uganda closed the border.", means: { Uganda: 'Uganda/UGA' } },
])

check('persons named again', [
  { text: 'Brazilian Foreign Minister Rui Tavares met traders. Tavares said the ban would stay. The minister then left.', means: { 'Tavares#2': 'Rui Tavares/BRA', minister: 'Rui Tavares/BRA' } },
  { text: 'South Korean First Vice Foreign Minister Kim Hong-min arrived in Hanoi. Kim met officials.', means: { 'Kim#2': 'Kim Hong-min/KOR' } },
  { text: 'North Korean leader Kim Jong-un inspected the site. Kim thanked the workers.', means: { 'Kim#2': 'Kim Jong-un/PRK' } },
  { text: 'Chinese President Xi Jinping met Kenyan President Josphat Mwangi. Xi praised Mwangi.', means: { 'Xi#2': 'Xi Jinping/CHN', 'Mwangi#2': 'Josphat Mwangi/KEN' } },
  { text: 'Ali Hassan criticised the law. Omar Hassan defended it.', means: { Ali: 'Ali Hassan/-', Omar: 'Omar Hassan/-' } },
  { text: 'Vietnamese Prime Minister Nguyen Van Thu met the trade chief Nguyen Thi Lan.', means: { Nguyen: 'Nguyen Van Thu/VNM', 'Nguyen#2': 'Nguyen Thi Lan/VNM' } },
  { text: 'South Korean President Kim Dae-ho met North Korean Foreign Minister Kim Song-chol. Foreign Minister Kim smiled. President Kim left.', means: { 'Kim#3': 'Kim Song-chol/PRK', 'Kim#4': 'Kim Dae-ho/KOR' } },
  { text: 'Turkish Defence Minister Orhan Demir flew to Baku. The defence minister will sign a pact there.', means: { 'minister#1': 'Orhan Demir/TUR' } },
  { text: "Turkey's defence minister arrived on Monday. Defence Minister Orhan Demir of Turkey will stay two days.", means: { minister: 'Orhan Demir/TUR', Orhan: 'Orhan Demir/TUR' } },
  { text: 'Mexican President Elena Robles met bankers. The vice president stayed away.', home: 'MEX', means: { president: 'vice president/MEX' } },
  { text: 'J. Okoth, the Kenyan trade minister, resigned. Joseph Okoth had held the post for a year.', means: { Joseph: 'Joseph Okoth/KEN' } },
])

check('datelines', [
  { text: 'ANKARA, March 3 (Meridian News) -- Polish Foreign Minister Jan Kowalik accused Iran of delay.', means: { Meridian: '', News: '', Jan: 'Jan Kowalik/POL' } },
  { text: 'LIMA (Andes Wire) - Chilean police arrested two Bolivians.', means: { Andes: '', police: 'CHL', Bolivians: 'BOL' } },
  // Near-miss: no dateline.
  { text: 'Lima said on Monday that Chile had apologised.', means: { Lima: 'Peru/PER' } },
])

check('parties', [
  { text: 'Japan and Peru held talks in Oslo. The two sides agreed to cut tariffs. Both countries will sign a treaty.', means: { sides: 'JPN + PER', countries: 'JPN + PER' } },
  { text: 'Kenyan President Josphat Mwangi met Ugandan President Peter Okello in Kampala. The two leaders signed a deal. They agreed to meet again. Both thanked the hosts.', means: { leaders: 'Josphat Mwangi/KEN + Peter Okello/UGA', They: 'Josphat Mwangi/KEN + Peter Okello/UGA', Both: 'Josphat Mwangi/KEN + Peter Okello/UGA' } },
  { text: 'Greek Foreign Minister Nikos Pallis and Albanian Foreign Minister Arben Hoxha met on Friday. The ministers discussed fishing. The pair will meet in May.', means: { pair: 'Nikos Pallis/GRC + Arben Hoxha/ALB' } },
  { text: 'India and Nepal reopened the border. The neighbours had closed it in May.', means: { neighbours: 'IND + NPL' } },
  { text: 'Brazil, Argentina and Chile signed the accord. The three countries will build a railway.', means: { countries: 'BRA + ARG + CHL' } },
  { text: 'Officials from Laos and Thailand met. Officials from both countries said the talks were useful.', means: { 'Officials#2': 'LAO + THA' } },
  { text: 'North Korea and South Korea exchanged fire. The two Koreas later agreed to talk.', means: { Koreas: 'PRK + KOR' } },
  { text: 'Nauru and Palau signed the pact, and the latter will host a summit.', means: { latter: 'PLW' } },
  // Near-misses: two of something else.
  { text: 'Egypt and Sudan met. The two dams will be closed.', means: { dams: '' } },
  { text: 'France praised the two German ministers.', means: { ministers: 'DEU' } },
])

check('counterparts', [
  { text: "Turkey's foreign minister told his Swedish counterpart to wait.", means: { counterpart: 'SWE' } },
  { text: 'Algerian President Karim Benali spoke to his Tunisian counterpart, Sami Jlassi, by phone.', means: { counterpart: 'Sami Jlassi/TUN', Sami: 'Sami Jlassi/TUN' } },
  { text: 'Irish Finance Minister Aoife Byrne met Maltese Finance Minister Joseph Vella. Byrne thanked her counterpart.', means: { counterpart: 'Joseph Vella/MLT' } },
  { text: 'Georgian and Armenian officials met their Azerbaijani counterparts in Tbilisi.', means: { counterparts: 'AZE' } },
])

check('the home of the nameless', [
  { text: 'Police fired tear gas at protesters in the capital. The government said the president had condemned the violence. Residents fled.', home: 'KEN', means: { Police: 'KEN', protesters: 'KEN', government: 'KEN', president: 'KEN', Residents: 'KEN' } },
  { text: 'Zambian President Grace Banda raised fuel prices. Protesters blocked roads, and police arrested forty people. The ministry said prices would fall.', means: { Protesters: 'ZMB', police: 'ZMB', people: 'ZMB', ministry: 'ZMB' } },
  { text: 'Thousands marched in Lisbon on Sunday. Police watched.', means: { Thousands: 'PRT', Police: 'PRT' } },
  { text: 'The opposition said soldiers had beaten villagers.', home: 'TGO', means: { opposition: 'TGO', soldiers: 'TGO', villagers: 'TGO' } },
  { text: 'Poland expelled two Belarusian diplomats. The ministry gave no reason.', means: { ministry: 'POL' } },
  // Near-misses: others are not at home.
  { text: 'Western countries criticised the vote. Foreign diplomats stayed away.', home: 'GEO', means: { countries: '-', diplomats: '-' } },
  { text: 'Romania expelled the ambassador.', home: 'ROU', means: { ambassador: '-' } },
  { text: 'Protesters in Paris burned cars.', home: 'KEN', means: { Protesters: 'FRA' } },
  { text: 'World leaders condemned the coup.', home: 'GIN', means: { leaders: '-' } },
])

check('demonyms and compounds', [
  { text: 'Gunmen attacked Polish consulates in Lviv.', means: { consulates: 'POL' } },
  { text: "The Turkish hauliers' association protested.", means: { association: "Turkish hauliers' association/TUR" } },
  { text: 'Iran seized an Indian-flagged tanker.', means: { tanker: 'IND' } },
  { text: 'A Kenyan-led force attacked the gang in Haiti.', means: { force: 'Kenyan-led force/KEN' } },
  { text: 'A Romanian grain ship was hit.', means: { ship: 'ROU' } },
  { text: 'South Korean and Chinese officials held joint talks.', means: { officials: 'KOR + CHN' } },
  { text: 'The Turkish and Polish foreign ministers met in Oslo.', means: { ministers: 'TUR + POL' } },
  { text: 'The foreign ministers of Chile and Peru met in Lima.', means: { ministers: 'CHL + PER' } },
  { text: 'Franco-German talks in Bern failed on Monday.', means: { talks: 'FRA + DEU' } },
  { text: 'Polish-Czech talks in Bern failed on Monday.', means: { talks: 'POL + CZE' } },
  { text: 'The Poles accepted the plan, and the Syrians rejected it.', means: { Poles: 'POL', Syrians: 'SYR' } },
  { text: 'Guards shot a Sudanese migrant.', means: { migrant: 'SDN' } },
  { text: "Mali's teachers and miners went on strike.", means: { teachers: 'MLI + MLI' } },
  { text: 'NATO troops left Kosovo.', means: { troops: 'NATO' } },
  { text: 'Kenya sent troops to Haiti.', means: { troops: 'KEN' } },
  { text: 'Estonian border guards and Russian soldiers exchanged fire.', means: { guards: 'EST + RUS' } },
  // Near-misses: backed by is not of.
  { text: 'Iranian-backed militiamen shelled the port.', means: { militiamen: '-' } },
  { text: 'Anti-Chinese protesters marched.', home: 'VNM', means: { protesters: 'VNM' } },
  { text: "The Polish embassy in Moscow was closed. Iran's envoy to Oman was hurt.", means: { embassy: 'POL', envoy: 'IRN' } },
  { text: 'The embassy in Cairo was attacked.', means: { embassy: '-' } },
  { text: 'The minister for Europe resigned.', home: 'GBR', means: { minister: 'GBR' } },
])

check('bodies', [
  { text: 'EU foreign ministers approved sanctions on Belarus. The bloc also banned exports.', means: { ministers: 'EU', bloc: 'European Union/EU' } },
  { text: 'NATO condemned the raid. The alliance said it would respond.', means: { alliance: 'NATO/NATO', it: 'NATO/NATO' } },
  { text: 'The UN Security Council met on Tuesday. The council condemned the raid.', means: { council: 'UNSC' } },
  { text: 'UN Secretary-General Marta Lindqvist condemned the attack. Lindqvist urged calm.', means: { Marta: 'Marta Lindqvist/UN', 'Lindqvist#2': 'Marta Lindqvist/UN' } },
  { text: 'ASEAN suspended the member state. The grouping will vote in May.', means: { grouping: 'ASEAN' } },
  { text: 'Hezbollah fired rockets at Haifa. The movement said it had hit a base.', means: { movement: 'Hezbollah/LBN', it: 'Hezbollah/LBN' } },
  { text: 'The International Monetary Fund approved a loan for Ghana. The fund will send a team.', means: { fund: 'IMF' } },
  { text: 'Brussels warned Hungary over the law. EU envoys will meet on Monday.', means: { Brussels: 'EU' } },
  // Near-misses.
  { text: 'Belgium closed the port. Brussels gave no reason.', means: { Brussels: 'BEL' } },
  { text: 'NATO met in Riga. The court convicted two men.', home: 'LVA', means: { court: 'LVA' } },
])

check('capitals and clipped names', [
  { text: 'Moscow accused Kyiv of delay.', means: { Moscow: 'RUS', Kyiv: 'UKR' } },
  { text: 'The Kremlin denied the claim.', means: { Kremlin: 'RUS' } },
  { text: "North Korea fired a missile. The South's leader condemned the North.", means: { leader: 'KOR', 'North#2': 'PRK' } },
  { text: "Seoul protested. The North's envoy left Pyongyang.", means: { envoy: 'PRK' } },
  { text: 'Geneva hosted the talks. The Bern talks failed.', means: { talks: '', 'talks#2': '' } },
  // Near-miss: a point of the compass.
  { text: 'Kenya sent aid. Rain fell in the North.', means: { North: '' } },
])

check('first person', [
  { text: '"We welcome the deal," Brazilian Foreign Minister Rui Tavares said. "We will sign it soon," he added.', means: { We: 'Rui Tavares/BRA', 'We#2': 'Rui Tavares/BRA' } },
  { text: '"The border is closed," the Turkish foreign ministry said. "We condemn the attack. Our patience has run out."', means: { We: 'TUR', Our: 'TUR' } },
  { text: '"We are ready. Our troops are in place," Chadian Defence Minister Idriss Mahamat said on Friday.', means: { We: 'Idriss Mahamat/TCD', Our: 'Idriss Mahamat/TCD', troops: 'TCD' } },
  { text: 'Libya rejected the report. "Nobody asked us," the Danish prime minister said.', means: { us: 'DNK' } },
  { text: 'Omani mediator Salim Harthy praised Yemen. "Our country will help," he said.', means: { country: 'OMN' } },
  { text: 'Moscow said: "We reject the claim."', means: { We: 'RUS' } },
  { text: '"We want peace," according to Sudan. Egypt was silent.', means: { We: 'SDN' } },
])

check('possessives', [
  { text: "Putin's visit to Cuba angered Japan.", means: { Putin: 'Vladimir Putin/RUS', visit: 'Vladimir Putin/RUS' } },
  { text: "Moscow's ambassador to Poland rejected the claim.", means: { ambassador: 'RUS' } },
  { text: "Bolivia protested. Its army moved north, and its president cancelled a trip.", means: { army: 'BOL', president: 'BOL' } },
  { text: "The Malian army's spokesman denied the raid.", means: { spokesman: 'MLI' } },
  { text: "Israel's neighbours condemned the strike.", means: { neighbours: '-' } },
  { text: "The bloc's envoy met ECOWAS leaders.", means: { leaders: 'ECOWAS' } },
])

check('states by common nouns', [
  { text: 'The Gulf state of Qatar hosted the talks.', means: { state: 'QAT' } },
  { text: 'Fiji asked for help. The island nation was hit by a storm.', means: { nation: 'FJI' } },
  { text: 'Nepal closed the pass. The country has few roads.', means: { country: 'NPL' } },
  // Near-miss.
  { text: 'Nepal closed the pass. A neighbouring country protested.', means: { country: '-' } },
])

check('pronouns', [
  { text: 'The Chilean navy said it had rescued the crew.', means: { it: 'CHL' } },
  { text: 'Angolan President Joana Neto fired her army chief. She gave no reason.', means: { her: 'Joana Neto/AGO', She: 'Joana Neto/AGO' } },
  { text: 'Rebels attacked the base. They killed five soldiers.', home: 'COD', means: { They: 'Rebels/COD' } },
  { text: 'Russia declared four Estonian diplomats unwelcome, and Tallinn, which had thrown out a consul, said it expected nothing better.', means: { which: 'EST', it: 'EST' } },
  { text: 'After he met the pope, Slovak Prime Minister Peter Novotny flew to Madrid.', means: { he: 'Peter Novotny/SVK' } },
  { text: 'Burundi blamed itself.', means: { itself: 'BDI' } },
  { text: 'Soldiers who fled from Congo surrendered in Rwanda.', means: { who: 'Soldiers/COD' } },
  { text: 'Spanish police freed a Nigerian sailor who had been held at sea.', means: { who: 'NGA' } },
  // Near-misses: a thing, and a dummy.
  { text: 'Italy and Malta signed the treaty on Monday. It will take effect in May.', means: { It: '' } },
  { text: 'Iceland said it was clear that talks had failed.', means: { 'it': '' } },
  { text: 'The guard met the mayor, who thanked him.', home: 'ARG', means: { him: 'guard/ARG' } },
])
