import AfterSales
import ArgumentParser

/// How far clocks are ahead of UTC, as `+08:00` on the command line.
struct UTCOffset: ExpressibleByArgument {
    /// The local time.
    let zone: CivilZone

    /// China's.
    static let china = UTCOffset(zone: .china)

    var defaultValueDescription: String { "+08:00" }

    private init(zone: CivilZone) { self.zone = zone }

    init?(argument: String) {
        let parts = argument.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard argument.hasPrefix("+") || argument.hasPrefix("-"), parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 }), let hours = Int(parts[0]), let minutes = Int(parts[1]),
            hours >= 0, (0..<60).contains(minutes)
        else { return nil }
        let seconds = (hours * 60 + minutes) * 60
        guard let zone = try? CivilZone(utcOffsetSeconds: argument.hasPrefix("-") ? -seconds : seconds) else {
            return nil
        }
        self.init(zone: zone)
    }
}
