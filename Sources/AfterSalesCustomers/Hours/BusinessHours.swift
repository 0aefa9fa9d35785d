public import AfterSalesCore

/// When a department is open (营业时间): windows for each day of the week, the days on which it is closed, the days that
/// have windows of their own, and the local time all of these are in.
///
/// In China the days off and the make-up working days (调休) are announced for each year by the State Council; a host
/// hands them over, the former as ``closedDays``, the latter as ``specialDays``.
public struct BusinessHours: Hashable, Sendable {
    /// The windows of each day of the week, earliest first; a day that is not there is closed.
    public let weekly: [Weekday: [OpeningWindow]]
    /// The days on which it is closed whatever day of the week they are (节假日).
    public let closedDays: Set<LocalDate>
    /// The days that have windows of their own, earliest first: make-up working days, shortened days. Without a window
    /// the day is closed.
    public let specialDays: [LocalDate: [OpeningWindow]]
    /// The local time.
    public let zone: CivilZone

    /// How far a deadline is looked for and a stretch of time is counted, in days: a hundred years.
    public static let mostDays = 36_525

    /// Open at all times, in UTC.
    public static let always: BusinessHours = {
        let window = (try? OpeningWindow(opens: 0, closes: 1_440)).map { [$0] } ?? []
        return BusinessHours(
            checked: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, window) }), closed: [], special: [:],
            zone: .utc)
    }()

    private init(
        checked weekly: [Weekday: [OpeningWindow]], closed: Set<LocalDate>, special: [LocalDate: [OpeningWindow]],
        zone: CivilZone
    ) {
        self.weekly = weekly
        closedDays = closed
        specialDays = special
        self.zone = zone
    }

    /// Opening hours.
    /// - Parameters:
    ///   - weekly: The windows of each day of the week, in any order. Two may touch and may not overlap.
    ///   - closedDays: The days on which it is closed.
    ///   - specialDays: The days that have windows of their own.
    ///   - zone: The local time.
    ///   - place: Where they stand, for the findings.
    /// - Throws: `Rejection` with `openingsOverlap` findings, and `dayClosedAndOpen` for a day in both lists.
    public init(
        weekly: [Weekday: [OpeningWindow]], closedDays: Set<LocalDate> = [],
        specialDays: [LocalDate: [OpeningWindow]] = [:], zone: CivilZone, at place: Place = .document
    ) throws(Rejection) {
        var check = OpeningsCheck()
        for day in Weekday.allCases {
            check.windows(weekly[day] ?? [], at: place.field("weekly").field(day.name))
        }
        for (day, windows) in specialDays.sorted(by: { $0.key < $1.key }) {
            let place = place.field("specialDays").element(where: ("date", day.description))
            check.windows(windows, at: place)
            if closedDays.contains(day) { check.reportClosedAndOpen(day, at: place) }
        }
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        self.init(
            checked: weekly.mapValues(Self.sorted).filter { !$0.value.isEmpty }, closed: closedDays,
            special: specialDays.mapValues(Self.sorted), zone: zone)
    }

    /// The windows of a day, earliest first; none if it is closed.
    /// - Parameter day: The civil day.
    public func windows(on day: LocalDate) -> [OpeningWindow] {
        if closedDays.contains(day) { return [] }
        return specialDays[day] ?? weekly[day.weekday] ?? []
    }

    private static func sorted(_ windows: [OpeningWindow]) -> [OpeningWindow] {
        windows.sorted { $0.opens < $1.opens }
    }
}

extension Weekday {
    /// The day's name in JSON, `monday`.
    var name: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }
}
