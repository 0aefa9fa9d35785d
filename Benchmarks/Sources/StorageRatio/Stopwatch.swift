#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a piece of work took: by the clock, and of the processors in this process, all threads together.
struct Took {
    var clock = 0.0
    var processor = 0.0

    static func measure(_ body: () async throws -> Void) async rethrows -> Took {
        let (clock, processor) = (time(CLOCK_MONOTONIC), time(CLOCK_PROCESS_CPUTIME_ID))
        try await body()
        return Took(clock: time(CLOCK_MONOTONIC) - clock, processor: time(CLOCK_PROCESS_CPUTIME_ID) - processor)
    }

    static func += (left: inout Took, right: Took) {
        left.clock += right.clock
        left.processor += right.processor
    }

    private static func time(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
