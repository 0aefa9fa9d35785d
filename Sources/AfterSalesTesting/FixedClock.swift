public import AfterSalesCore
import Synchronization

/// A clock that stands until it is set on: the time of tests.
///
/// Nothing in the library reads a clock, so what a test hands over as the time is what counts.
public final class FixedClock: Sendable {
    private let instant: Mutex<Timestamp>

    /// A clock that shows an instant.
    /// - Parameter start: What it shows first.
    public init(at start: Timestamp) { instant = Mutex(start) }

    /// A clock that shows the morning of 30 June 2026 in UTC.
    public convenience init() { self.init(at: .ofSamples(microsecond: 0)) }

    /// What it shows.
    public var now: Timestamp { instant.withLock { $0 } }

    /// Sets the clock on, or back by a negative number.
    /// - Parameter seconds: By how many seconds.
    /// - Returns: What it shows now.
    /// - Throws: ``/AfterSalesCore/CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999; the clock stands still.
    @discardableResult
    public func advance(seconds: Int64) throws(CalendarError) -> Timestamp {
        let result = instant.withLock { instant in
            Result { () throws(CalendarError) -> Timestamp in
                instant = try instant.adding(seconds: seconds)
                return instant
            }
        }
        return try result.get()
    }

    /// Sets the clock.
    /// - Parameter instant: What it is to show.
    public func set(to instant: Timestamp) { self.instant.withLock { $0 = instant } }
}
