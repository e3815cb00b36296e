// What the screens have read. Neither a word of change nor the answer to an act is lost to a reading that began before it: it is read once more.
import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type QueryClientConfig,
  type QueryKey,
} from '@tanstack/react-query'

/**
 * The library joins an invalidation to a first reading that is under way, though its answer may be older than the change:
 * a call that rings while the desk still loads would stay unseen until the next reading by the clock.
 */
export class Readings extends QueryClient {
  constructor(config?: QueryClientConfig) {
    super(config)
    // What an act answered with is newer than what a reading under way will bring: that one is given up for a new one.
    this.getQueryCache().subscribe(event => {
      const written = event.type === 'updated' && event.action.type === 'success' && event.action.manual === true
      if (written && event.query.state.fetchStatus === 'fetching')
        void this.invalidateQueries({ queryKey: event.query.queryKey as QueryKey, exact: true })
    })
  }

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
