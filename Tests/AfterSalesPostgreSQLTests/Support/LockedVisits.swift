#if PostgreSQL
import Dispatch

/// Visits that a stranger has locked in a transaction of his own, until he lets go.
struct LockedVisits {
    private let gate = DispatchSemaphore(value: 0)
    private let blocker: Task<Void, any Error>

    init(_ address: String) async {
        let gate = gate
        let held = DispatchSemaphore(value: 0)
        blocker = Task {
            try await Stranger(address).transaction("SELECT 1 FROM aftersales.visit FOR UPDATE", then: "SELECT 1") {
                held.signal()
                gate.wait()
            }
        }
        await wait(for: held)
    }

    func release() async throws {
        gate.signal()
        try await blocker.value
    }
}
#endif
