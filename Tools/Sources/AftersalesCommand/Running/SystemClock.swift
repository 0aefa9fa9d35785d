import AfterSales
import Foundation

/// The clock of the machine: the command is a host, and a host brings the time.
enum SystemClock {
    /// Now.
    static var now: Timestamp {
        get throws {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return try Timestamp(
                microsecondsSince1970: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
        }
    }
}
