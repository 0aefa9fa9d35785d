public import AfterSalesCore
public import AfterSalesStorage

/// A technician's time sheet of a local day (工时单): what he was clocked on to, over all orders.
///
/// A stretch stands in the sheet of the day on which it began, also where it goes on over midnight. A sheet is written in
/// the same commit as the order, by ``/AfterSalesStorage/RecordStore`` functions alone.
public struct TimeSheet: Hashable, Sendable, Codable {
    /// Whose, and technician and day as its id.
    public let key: RecordKey<TimeSheet>
    /// The technician.
    public let technician: Identifier<Employee>
    /// The dealership's day.
    public let day: LocalDate
    /// The stretches, in the order in which they were written down.
    public internal(set) var stretches: [TimeStretch]

    /// A sheet on which nothing stands yet.
    init(of technician: Identifier<Employee>, on day: LocalDate, at owner: RecordOwner) {
        key = Self.key(of: technician, on: day, at: owner)
        self.technician = technician
        self.day = day
        stretches = []
    }

    /// The key of a sheet.
    /// - Parameters:
    ///   - technician: The technician.
    ///   - day: The dealership's day.
    ///   - owner: Whose.
    public static func key(
        of technician: Identifier<Employee>, on day: LocalDate, at owner: RecordOwner
    ) -> RecordKey<TimeSheet> {
        RecordKey(owner, Identifier("\(technician)/\(day)"))
    }
}
