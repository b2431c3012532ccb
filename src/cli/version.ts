import { DemarcheError } from '../errors.js'
import { loadAnalyzer } from '../language/load.node.js'

/** Model and runtime in words; where they cannot be loaded, why. */
export async function describeEngine(): Promise<string> {
  try {
    const analyzer = await loadAnalyzer()
    const { description } = analyzer
    await analyzer.close()
    return `engine: ${description}`
  } catch (error) {
    if (error instanceof DemarcheError) return `engine: not available (${error.code}: ${error.message})`
    throw error
  }
}
