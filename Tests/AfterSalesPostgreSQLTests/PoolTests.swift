#if PostgreSQL
import AfterSalesCore
import AfterSalesStorage
import Dispatch
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    @Suite struct PoolTests {
        @Test func aFullPoolIsBusyAndFair() async throws {
            let store = try await TestDatabase().store {
                $0.poolSize = 1
                $0.poolWait = .milliseconds(300)
            }
            try await store.insert(Visit("V1"))
            let sleeper = Task {
                try await store.withSession { (session) throws(ServerFailure) in
                    _ = try session.run(script: "SELECT pg_sleep(0.8)")
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            let waiting = Task { await code { _ = try await store.visit("V1") } }
            let cancelled = Task { await code { _ = try await store.visit("V1") } }
            try await Task.sleep(for: .milliseconds(50))
            cancelled.cancel()
            #expect(await cancelled.value == .cancelled)
            #expect(await waiting.value == .busy)
            try await sleeper.value
            #expect(try await store.visit("V1").record.id == "V1")
        }

        /// Whoever gives up waiting takes no connection with him, and whoever is cancelled at work gives his back.
        @Test(.timeLimit(.minutes(1)))
        func cancelledCallersLoseNoConnection() async throws {
            let store = try await TestDatabase().store { $0.poolSize = 3 }
            try await store.insert(Visit("V1"))
            for round in 0..<20 {
                let callers = (0..<24).map { _ in Task { await code { _ = try await store.visit("V1") } } }
                for (number, caller) in callers.enumerated() where (number + round) % 2 == 0 {
                    if number % 6 == 0 { await Task.yield() }
                    caller.cancel()
                }
                for (number, caller) in callers.enumerated() {
                    let answer = await caller.value
                    #expect(answer == nil || ((number + round) % 2 == 0 && answer == .cancelled))
                }
            }
            // All three are there, at the same time.
            let meeting = DispatchSemaphore(value: 0)
            let gate = DispatchSemaphore(value: 0)
            let guests = (0..<3).map { _ in
                Task {
                    try await store.withSession { (_) throws(ServerFailure) in
                        meeting.signal()
                        gate.wait()
                    }
                }
            }
            for _ in guests { await wait(for: meeting) }
            for _ in guests { gate.signal() }
            for guest in guests { try await guest.value }
        }

        @Test(.timeLimit(.minutes(1)))
        func firstComeFirstServed() async throws {
            let store = try await TestDatabase().store { $0.poolSize = 1 }
            let gate = DispatchSemaphore(value: 0)
            let held = DispatchSemaphore(value: 0)
            let holder = Task {
                try await store.withSession { (_) throws(ServerFailure) in
                    held.signal()
                    gate.wait()
                }
            }
            await wait(for: held)
            let served = Guarded<[Int]>([])
            var waiting: [Task<Void, any Error>] = []
            for number in 0..<8 {
                waiting.append(
                    Task {
                        try await store.withSession { (_) throws(ServerFailure) in served.withLock { $0.append(number) }
                        }
                    })
                while await store.pool.line.count <= number { try await Task.sleep(for: .milliseconds(1)) }
            }
            gate.signal()
            try await holder.value
            for caller in waiting { try await caller.value }
            #expect(served.withLock { $0 } == Array(0..<8))
        }

        @Test func cancellationStopsAWaitingCommit() async throws {
            let database = try await TestDatabase()
            let store = try await database.store { $0.poolSize = 1 }
            try await store.insert(Visit("V1"))
            let before = try await store.visit("V1")
            let lock = await LockedVisits(database.address)
            var changes = ChangeSet.new
            try changes.update(before, to: before.record.counted(), .test())
            let commit = Task { [changes] in await code { try await store.commit(changes) } }
            try await Task.sleep(for: .milliseconds(300))
            let time = await ContinuousClock().measure {
                commit.cancel()
                #expect(await commit.value == .cancelled)
            }
            #expect(time < .seconds(2))
            #expect(try await store.visit("V1").revision == before.revision)
            try await lock.release()
            #expect(try await store.commit(changes) == .applied)
        }

        @Test func aLockThatIsHeldTooLongIsBusy() async throws {
            let database = try await TestDatabase()
            let store = try await database.store { $0.lockTimeout = .milliseconds(200) }
            try await store.insert(Visit("V1"))
            let before = try await store.visit("V1")
            let lock = await LockedVisits(database.address)
            var changes = ChangeSet.new
            try changes.update(before, to: before.record.counted(), .test())
            #expect(await code { try await store.commit(changes) } == .busy)
            try await lock.release()
        }
    }
}

/// Waits for a signal on a thread that may wait.
func wait(for signal: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
        DispatchQueue(label: "wait").async {
            signal.wait()
            continuation.resume()
        }
    }
}
#endif
