import { CityIndex } from './cities.js'

/**
 * The packed towns of the world, in a module of their own that is read only where this is called: about 2 MB that the browser build
 * leaves out.
 */
export async function loadCities(): Promise<CityIndex> {
  const { cities, longest } = await import('./cities.generated.js')
  return new CityIndex(cities, longest)
}
