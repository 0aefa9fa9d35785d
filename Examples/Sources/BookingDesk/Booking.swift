import AfterSalesCore
import AfterSalesStorage

/// A visit to the workshop, agreed with a customer.
struct Booking: Codable, Equatable {
    enum State: String, Codable, CaseIterable, FieldConvertible {
        case requested, confirmed, arrived, cancelled
    }

    let key: RecordKey<Booking>
    var customer: String
    var plate: String
    var visitDay: LocalDate
    var minutes: Int
    var waits: Bool
    var state: State
    /// Printed on the confirmation; nil until there is one.
    var confirmation: String?
    var advisor: Identifier<Employee>?
    var takenAt: Timestamp
    /// What the car is brought in for, by code.
    var concerns: [String]
    /// What the customer said. Nobody searches it, so it has no column.
    var remarks: String
}

extension Booking: StoredRecord {
    static let customer = One<String>("customer_name", "Who brings the car.") { $0.customer }
    static let plate = One<String>("plate", "The car's number plate.") { $0.plate }
    static let visitDay = One<LocalDate>("visit_day", "The day of the visit.") { $0.visitDay }
    static let minutes = One<Int>("minutes", "How long the work is planned for.") { $0.minutes }
    static let waits = One<Bool>("waits", "Whether the customer waits for the car.") { $0.waits }
    static let state = One<State>("state", "How far the visit has come.") { $0.state }
    static let confirmation = Maybe<String>("confirmation", "The printed number.") { $0.confirmation }
    static let advisor = Maybe<Identifier<Employee>>("advisor", "Who receives the car.") { $0.advisor }
    static let takenAt = One<Timestamp>("taken_at", "When the booking was taken.") { $0.takenAt }
    static let concerns = Many<String>("concerns", "What it is brought in for.") { $0.concerns }

    static let schema = RecordSchema<Booking>(
        "booking", "A visit to the workshop, agreed with a customer.",
        fields: [
            customer.declared, plate.declared, visitDay.declared, minutes.declared, waits.declared,
            state.declared, confirmation.declared, advisor.declared, takenAt.declared, concerns.declared,
        ],
        indexes: [.unique(confirmation), .on(visitDay), .on(plate), .on(concerns)])
}
