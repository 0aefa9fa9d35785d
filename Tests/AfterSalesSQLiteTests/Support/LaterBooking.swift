#if SQLite
import AfterSalesCore
import AfterSalesStorage

/// The same records as a later version declares them: a field, a field with many values and an index more.
struct LaterBooking: StoredRecord, Hashable {
    var booking: Booking

    static let day = One<LocalDate>("day", "The day of the visit.") { Booking.schema.day(of: $0.booking) }
    static let bay = Maybe<String>("bay", "The bay it is planned for.") { $0.booking.bay }
    static let tags = Many<String>("tags", "What the advisor noted.") { $0.booking.tags }

    static let schema = RecordSchema<LaterBooking>(
        "booking", "A visit agreed with a customer.", fields: [day.declared, bay.declared, tags.declared],
        indexes: [.unique(bay, day), .on(tags)])

    var key: RecordKey<LaterBooking> { RecordKey(booking.key.owner, Identifier(booking.id)) }

    func recordJSON() throws -> String { try booking.recordJSON() }

    init(recordJSON: String, format: Int) throws {
        booking = try Booking(recordJSON: recordJSON, format: format)
        if booking.plate == "unreadable" { throw Unreadable() }
    }

    struct Unreadable: Error {}
}

extension RecordSchema<Booking> {
    func day(of booking: Booking) -> LocalDate { (try? LocalDate(booking.day)) ?? .earliest }
}
#endif
