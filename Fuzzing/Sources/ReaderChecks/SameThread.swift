import Synchronization

/// Runs asynchronous code on the thread that asks for it, job by job: libFuzzer waits for each input, and a fault has to
/// happen while it does.
final class SameThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let isDone = Mutex(false)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs a piece of work to its end. An error ends the process: readers report, they do not throw at what a file says.
    /// - Parameter work: The work.
    static func run(_ work: @escaping @Sendable () async throws -> Void) {
        let thread = SameThread()
        Task(executorPreference: thread) {
            do { try await work() } catch { fatalError("thrown: \(error)") }
            thread.isDone.withLock { $0 = true }
        }
        while !thread.isDone.withLock({ $0 }) {
            let waiting = thread.jobs.withLock { jobs in
                defer { jobs = [] }
                return jobs
            }
            for job in waiting { job.runSynchronously(on: thread.asUnownedTaskExecutor()) }
        }
    }
}
