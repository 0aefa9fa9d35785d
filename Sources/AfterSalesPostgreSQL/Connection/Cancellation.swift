#if PostgreSQL
import CLibPQ
import Dispatch

/// Stops the statement that a connection is waiting for, from another thread.
///
/// Each piece of work on the connection has a ticket, and only the work whose ticket is being done can be stopped, so
/// that a cancellation which comes too late does not hit the work of the next task.
final class Cancellation: Sendable {
    private struct State {
        /// The address of the `PGcancel`; as a number, because a pointer may not cross to another thread. The lock
        /// makes sure that nobody frees it while it is used.
        var target: UInt = 0
        var running = 0
        var last = 0
    }

    private let state = Guarded(State())
    private static let queue = DispatchQueue(label: "AfterSalesPostgreSQL.cancel", attributes: .concurrent)

    deinit { aim(at: nil) }

    /// Sets the connection that is meant; nil when it is closed.
    func aim(at connection: OpaquePointer?) {
        let target = connection.map { UInt(bitPattern: PQgetCancel($0)) } ?? 0
        let old = state.withLock { state in
            let old = state.target
            state.target = target
            return old
        }
        PQfreeCancel(OpaquePointer(bitPattern: old))
    }

    func ticket() -> Int {
        state.withLock { state in
            state.last += 1
            return state.last
        }
    }

    func begin(_ ticket: Int) { state.withLock { $0.running = ticket } }

    func end() { state.withLock { $0.running = 0 } }

    /// Stops the work with this ticket, and tries again while it goes on: the server ignores what reaches it between
    /// two statements.
    func cancel(_ ticket: Int) { Self.queue.async { self.fire(ticket) } }

    private func fire(_ ticket: Int) {
        let goesOn = state.withLock { state in
            guard state.running == ticket, let target = OpaquePointer(bitPattern: state.target) else {
                return false
            }
            var reason = [CChar](repeating: 0, count: 256)
            _ = PQcancel(target, &reason, Int32(reason.count))
            return true
        }
        if goesOn { Self.queue.asyncAfter(deadline: .now() + .milliseconds(100)) { self.fire(ticket) } }
    }
}
#endif
