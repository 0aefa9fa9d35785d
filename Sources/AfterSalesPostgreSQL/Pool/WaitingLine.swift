#if PostgreSQL
import AfterSalesStorage

/// Callers who wait, first come first served.
struct WaitingLine<Value: Sendable> {
    typealias Continuation = CheckedContinuation<Result<Value, StorageError>, Never>

    private struct Caller {
        let continuation: Continuation
        /// Sends the caller away after a while.
        let watch: Task<Void, Never>
    }

    private var callers: [Int: Caller] = [:]
    private var order: [Int] = []
    private var served = 0
    private var tickets = 0

    var count: Int { callers.count }

    mutating func ticket() -> Int {
        tickets += 1
        return tickets
    }

    mutating func add(_ ticket: Int, _ continuation: Continuation, watchedBy watch: Task<Void, Never>) {
        callers[ticket] = Caller(continuation: continuation, watch: watch)
        order.append(ticket)
    }

    mutating func remove(_ ticket: Int) -> Continuation? {
        guard let caller = callers.removeValue(forKey: ticket) else { return nil }
        caller.watch.cancel()
        return caller.continuation
    }

    /// Takes whoever has waited longest.
    mutating func first() -> Continuation? {
        while served < order.count {
            let ticket = order[served]
            served += 1
            if served > 1_000 {
                order.removeFirst(served)
                served = 0
            }
            if let continuation = remove(ticket) { return continuation }
        }
        return nil
    }

    mutating func all() -> [Continuation] {
        var all: [Continuation] = []
        while let next = first() { all.append(next) }
        return all
    }
}
#endif
