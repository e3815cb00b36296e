// What the screens have read. A word of change that comes during the very first reading is not lost: it is read once more.
import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters, type QueryKey } from '@tanstack/react-query'

/**
 * The library joins an invalidation to a first reading that is under way, though its answer may be older than the change:
 * a call that rings while the desk still loads would stay unseen until the next reading by the clock.
 */
export class Readings extends QueryClient {
  override invalidateQueries<T extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<T>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const first = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' } as InvalidateQueryFilters)
      .filter(({ state }) => state.data === undefined)
    for (const { promise, queryKey } of first) {
      const again = () => super.invalidateQueries({ queryKey, exact: true })
      // What could not be read says so itself, and is read again from there.
      void promise?.then(again, () => {})
    }
    return super.invalidateQueries(filters, options)
  }
}
