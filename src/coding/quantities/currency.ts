/**
 * Names and signs of money, with their codes. Source of the codes: ISO 4217 (2024).
 * A word that several states use (*rupee*, *franc*) has one code for each of them, and perhaps one where no state is told.
 */

/** `word word: CODE STATE=CODE …`; the code before the states holds where the text names none of them. */
const WORDS = `
dollar dollars: USD AUS=AUD CAN=CAD NZL=NZD HKG=HKD SGP=SGD TWN=TWD JAM=JMD BRB=BBD BHS=BSD BLZ=BZD FJI=FJD GUY=GYD LBR=LRD NAM=NAD SLB=SBD SUR=SRD TTO=TTD
euro euros: EUR
pound pounds: GBP EGY=EGP LBN=LBP SYR=SYP SDN=SDG SSD=SSP
sterling: GBP
yen: JPY
yuan renminbi: CNY
won: KRW PRK=KPW
rupee rupees: INR PAK=PKR LKA=LKR NPL=NPR MUS=MUR SYC=SCR
ruble rubles rouble roubles: RUB BLR=BYN
franc francs: - CHE=CHF LIE=CHF COD=CDF RWA=RWF BDI=BIF DJI=DJF GIN=GNF COM=KMF SEN=XOF CIV=XOF MLI=XOF BFA=XOF NER=XOF TGO=XOF BEN=XOF GNB=XOF CMR=XAF GAB=XAF TCD=XAF CAF=XAF COG=XAF GNQ=XAF
dinar dinars: - KWT=KWD JOR=JOD IRQ=IQD DZA=DZD TUN=TND LBY=LYD BHR=BHD SRB=RSD
denar denars denari: MKD
dirham dirhams: AED MAR=MAD
riyal riyals: SAR QAT=QAR YEM=YER OMN=OMR IRN=IRR
rial rials: IRR OMN=OMR YEM=YER QAT=QAR SAU=SAR
peso pesos: - MEX=MXN ARG=ARS COL=COP CHL=CLP PHL=PHP CUB=CUP DOM=DOP URY=UYU
lira liras lire: TRY LBN=LBP SYR=SYP
krona kronor: SEK ISL=ISK
krone kroner: - NOR=NOK DNK=DKK
crown crowns: - CZE=CZK SWE=SEK NOR=NOK DNK=DKK ISL=ISK
koruna korunas koruny: CZK
zloty zlotys zlotych: PLN
forint forints: HUF
leu lei: - ROU=RON MDA=MDL
lev leva: BGN
hryvnia hryvnias hryvnya: UAH
lari: GEL
dram drams: AMD
manat manats: - AZE=AZN TKM=TMT
tenge: KZT
som soms: - KGZ=KGS UZB=UZS
somoni: TJS
afghani afghanis: AFN
taka: BDT
kyat kyats: MMK
kip: LAK
riel riels: KHR
baht: THB
ringgit: MYR
rupiah: IDR
dong: VND
tugrik tugriks: MNT
naira: NGN
cedi cedis: GHS
shilling shillings: - KEN=KES UGA=UGX TZA=TZS SOM=SOS
birr: ETB
nakfa: ERN
rand: ZAR
kwacha: - ZMB=ZMW MWI=MWK
kwanza kwanzas: AOA
metical meticais: MZN
pula: BWP
ariary: MGA
dalasi dalasis: GMD
leone leones: SLE
ouguiya: MRU
shekel shekels: ILS
reais: BRL
bolivar bolivars bolivares: VES
bolivianos: BOB
sol soles: - PER=PEN
quetzal quetzales: GTQ
lempiras: HNL
cordobas: NIO
colones: CRC
guaranies: PYG
gourde gourdes: HTG
ngultrum: BTN
rufiyaa: MVR
pataca patacas: MOP`

/** `CODE: sign sign …`; signs stand before the sum. */
const SIGNS = `
USD: $ US$
AUD: A$ AU$ Aus$
CAD: C$ CA$ Can$
NZD: NZ$
HKD: HK$
SGD: S$
TWD: NT$
BRL: R$
EUR: €
GBP: £
JPY: ¥
INR: ₹ Rs Rs. Re
KRW: ₩
RUB: ₽
TRY: ₺
ILS: ₪
NGN: ₦
UAH: ₴
VND: ₫
THB: ฿
PHP: ₱
KZT: ₸
GEL: ₾
AZN: ₼
BDT: ৳
GHS: ₵
MNT: ₮
LAK: ₭
MYR: RM
IDR: Rp
KES: KSh Ksh
UGX: USh
TZS: TSh
CHF: Fr SFr`

/** Money by one of its names or signs. */
export interface Currency {
  /** ISO 4217, or null where only the state decides. */
  readonly code: string | null
  /** Codes by the state that spends them (ISO 3166-1 alpha-3); empty for money of one state alone. */
  readonly byState: ReadonlyMap<string, string>
}

const lines = (table: string): string[] => table.trim().split('\n')

const byWord = new Map<string, Currency>()
for (const line of lines(WORDS)) {
  const [words, codes] = line.split(': ') as [string, string]
  const [own, ...states] = codes.split(' ')
  const byState = new Map(states.map((cell) => cell.split('=') as [string, string]))
  const currency: Currency = { code: own === '-' ? null : own!, byState }
  for (const word of words.split(' ')) byWord.set(word, currency)
}

const bySign = new Map<string, Currency>()
for (const line of lines(SIGNS)) {
  const [code, signs] = line.split(': ') as [string, string]
  for (const sign of signs.split(' ')) bySign.set(sign, { code, byState: new Map() })
}
// Of the signs only these two are used for more than one state's money.
bySign.set('Rs', byWord.get('rupees')!).set('Rs.', byWord.get('rupees')!).set('Re', byWord.get('rupees')!)
bySign.set('¥', { code: 'JPY', byState: new Map([['CHN', 'CNY']]) })

/** Every ISO 4217 code that the tables give. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  [...byWord.values(), ...bySign.values()].flatMap(({ code, byState }) => [
    ...(code === null ? [] : [code]),
    ...byState.values(),
  ]),
)

/** Money by the sign before a sum (`$`, `A$`, `Rs`, `USD`), as written. */
export function currencyOfSign(form: string): Currency | null {
  return bySign.get(form) ?? currencyOfCode(form)
}

/** Money by an ISO 4217 code in capitals, as it stands behind a sum (`40 million EUR`). */
export function currencyOfCode(form: string): Currency | null {
  return CURRENCY_CODES.has(form) ? { code: form, byState: new Map() } : null
}

/** Money by the word behind a sum (`euros`, `won`), in small letters. */
export function currencyOfWord(form: string): Currency | null {
  return byWord.get(form) ?? null
}

/** The code that the states at hand decide, the first that has one; else the word's own. */
export function codeOf(currency: Currency, states: readonly string[]): string | null {
  for (const state of states) {
    const code = currency.byState.get(state)
    if (code !== undefined) return code
  }
  return currency.code
}
