import type { City } from '../cities.js'
import type { Row } from '../pack.js'
import type { Knowledge, NameEntry, RoleEntry } from '../types.js'
import type { Shown } from './show.js'

const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => part).join('  ')

const dates = (from: string | null, to: string | null): string | null =>
  from === null && to === null ? null : `${from ?? ''}..${to ?? ''}`

function nameLine(entry: NameEntry, knowledge: Knowledge): string {
  const state = entry.country === null ? null : `${entry.country} (${knowledge.state(entry.country)?.name ?? '?'})`
  const body =
    entry.organization === null
      ? null
      : `${entry.organization} (${knowledge.organization(entry.organization)?.name ?? '?'})`
  const spot =
    entry.precision !== undefined && entry.lat !== null
      ? `${entry.precision} at ${entry.lat}, ${entry.lon}`
      : entry.precision
  return joined([
    entry.kind,
    entry.form === 'name' ? null : `as ${entry.form}`,
    entry.name,
    state,
    body,
    entry.sector,
    entry.office,
    entry.level,
    dates(entry.from, entry.to),
    spot,
  ])
}

const placeLine = (city: City): string =>
  joined([
    city.kind,
    city.name,
    `${city.country} ${city.admin}`.trim(),
    `${city.population.toLocaleString('en')} people`,
    `${city.lat}, ${city.lon}`,
    city.homograph === null
      ? null
      : `also a ${city.homograph === 'word' ? 'word' : "person's name"}: taken for the place only where the text proves it`,
  ])

const roleLine = (role: RoleEntry): string =>
  joined([role.role, role.phrase, role.kind, role.sector ?? "the body's sector", role.level])

function frameLines(frame: Row): string[] {
  const roles = [
    `source ${frame.source || '-'}`,
    `target ${frame.target || '-'}`,
    `content ${frame.content || '-'}`,
    frame.joint,
  ]
  const limits = [frame.require && `only with ${frame.require}`, frame.forbid && `never with ${frame.forbid}`]
  return [
    joined([frame.id, `${frame.type}${frame.mode ? `/${frame.mode}` : ''}`, `CAMEO ${frame.cameo}`, ...roles]),
    ...(frame.require || frame.forbid ? [`    ${joined(limits)}`] : []),
    `    e.g. ${frame.example}${frame.nearMiss ? `  but not: ${frame.nearMiss}` : ''}`,
  ]
}

const attitudeLine = (row: Row): string =>
  joined([
    `${row.lemma}.${row.pos}`,
    `what stands in ${row.slots}`,
    row.manner && `is attributed (${row.manner})`,
    row.polarity,
    row.status,
    row.certainty,
  ])

const codeLine = (row: Row): string =>
  joined([
    row.code ? `CAMEO ${row.code}` : null,
    joined([row.type, row.mode]),
    row.quad,
    row.name,
    row.goldstein ?? row.score,
  ])

/** What is known of a phrase, for people. */
export function renderShown(shown: Shown, knowledge: Knowledge): string {
  const sections: [string, readonly string[]][] = [
    ['names, best first', shown.names.map((entry) => nameLine(entry, knowledge))],
    ['towns and divisions (GeoNames)', shown.places.map(placeLine)],
    ['roles', shown.roles.map(roleLine)],
    ['frames', shown.frames.flatMap(frameLines)],
    ['attitudes', shown.attitudes.map(attitudeLine)],
    ['classes', shown.classes.map((name) => `@${name}`)],
    ['codes', shown.codes.map(codeLine)],
  ]
  const found = sections.filter(([, lines]) => lines.length > 0)
  return `${[shown.query, ...found.flatMap(([title, lines]) => [`  ${title}`, ...lines.map((line) => `    ${line}`)])].join('\n')}\n`
}
