#if PostgreSQL
import Synchronization

/// A value behind a lock, for the few places that cannot wait as an actor's callers do.
///
/// On Linux the lock of a `Mutex` is inside the standard library, which the thread sanitizer does not see into: it
/// would report any two turns as a race. The counter, changed at both ends of each turn, shows it what the lock
/// guarantees: all that was done in one turn is done before the next begins.
final class Guarded<Value: Sendable>: Sendable {
    private let value: Mutex<Value>
    private let turns = Atomic(0)

    init(_ value: Value) { self.value = Mutex(value) }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { value in
            turns.wrappingAdd(1, ordering: .acquiringAndReleasing)
            defer { turns.wrappingAdd(1, ordering: .acquiringAndReleasing) }
            return body(&value)
        }
    }
}
#endif
