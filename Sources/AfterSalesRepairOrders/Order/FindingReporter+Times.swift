package import AfterSalesCore

/// What can be wrong with a time.
extension FindingReporter {
    /// That something does not happen before something else did.
    package mutating func order(_ at: Timestamp, notBefore earliest: Timestamp?, at place: Place) {
        guard let earliest, at < earliest else { return }
        report(
            .beforeLastStep, at: place,
            inputs: [.init("at", at.description), .init("earliest", earliest.description)],
            "\(at) is before what was done last, at \(earliest)", "\(at) 早于上一步的时间 \(earliest)")
    }

    /// The local day of an instant; nil where there is none, which has been reported.
    package mutating func day(of at: Timestamp, in zone: CivilZone) -> LocalDate? {
        if let day = try? zone.date(of: at) { return day }
        dateOutOfRange(at, at: Place.document.field("at"))
        return nil
    }

    /// That an instant is beyond the calendar.
    package mutating func dateOutOfRange(_ at: Timestamp, at place: Place) {
        report(
            .dateOutOfRange, at: place, inputs: [.init("at", at.description)], "no day is known for \(at)",
            "无法确定 \(at) 的日期")
    }
}
