import AfterSales
import Foundation

/// The one place where the desk asks what time it is.
enum SystemClock {
    @Sendable static func now() -> Timestamp {
        let microseconds = Int64(Date().timeIntervalSince1970 * 1_000_000)
        // A clock beyond the calendar is a broken machine.
        guard let now = try? Timestamp(microsecondsSince1970: microseconds) else {
            preconditionFailure("the clock is wrong")
        }
        return now
    }
}
