import AfterSalesCore

/// Checks the windows of days against each other.
struct OpeningsCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Reports each window that begins before an earlier one has ended.
    mutating func windows(_ windows: [OpeningWindow], at place: Place) {
        var last: OpeningWindow?
        for (index, window) in windows.enumerated().sorted(by: { $0.element.opens < $1.element.opens }) {
            if let last, window.opens < last.closes {
                report(
                    .openingsOverlap, at: place.element(index),
                    inputs: [.init("window", window.description), .init("other", last.description)],
                    "\(window) begins before \(last) has ended", "时段 \(window) 与 \(last) 重叠")
            }
            if window.closes > last?.closes ?? 0 { last = window }
        }
    }

    mutating func reportClosedAndOpen(_ day: LocalDate, at place: Place) {
        report(
            .dayClosedAndOpen, at: place, inputs: [.init("date", day.description)],
            "\(day) is listed as closed and has windows of its own", "\(day) 既列为休息日，又列为特殊营业日")
    }
}
