#if SQLite
import AfterSalesCore
import AfterSalesStorage
import Foundation

/// A record with a field of each type and multiplicity.
struct Booking: StoredRecord, Codable, Hashable {
    var dealer = "D01"
    var id: String
    var day = "2026-06-01"
    var plate: String?
    var phones: [String] = []
    var minutes = 60
    var number: Int?
    var isUrgent = false
    /// Not declared here; a later version of the kind does.
    var tags: [String] = []
    var bay: String?

    static let day = One<LocalDate>("day", "The day of the visit.") { $0.date }
    static let month = One<Month>("month", "The month of the visit.") { $0.date.month }
    static let at = One<Timestamp>("at", "When it was agreed.") { _ in noon }
    static let plate = Maybe<String>("plate", "The licence plate.") { $0.plate }
    static let phones = Many<String>("phones", "Where the customer is reached.") { $0.phones }
    static let minutes = One<Int>("minutes", "How long it takes.") { $0.minutes }
    static let number = Maybe<Int>("number", "The number on the key tag.") { $0.number }
    static let isUrgent = One<Bool>("is_urgent", "Whether it cannot wait.") { $0.isUrgent }

    static let schema = RecordSchema<Booking>(
        "booking", "A visit agreed with a customer.",
        fields: [
            day.declared, month.declared, at.declared, plate.declared, phones.declared, minutes.declared,
            number.declared, isUrgent.declared,
        ],
        indexes: [.on(day), .on(plate, minutes), .on(phones), .unique(number)])

    var key: RecordKey<Booking> { RecordKey(dealer.isEmpty ? .group : .dealer(Identifier(dealer)), Identifier(id)) }

    private var date: LocalDate { (try? LocalDate(day)) ?? .earliest }

    func recordJSON() throws -> String { try encoded() }

    init(recordJSON: String, format: Int) throws {
        self = try JSONDecoder().decode(Booking.self, from: Data(recordJSON.utf8))
    }

    init(_ id: String, dealer: String = "D01") {
        self.id = id
        self.dealer = dealer
    }

    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    func with(_ change: (inout Booking) -> Void) -> Booking {
        var copy = self
        change(&copy)
        return copy
    }
}

extension LocalDate {
    fileprivate var noon: Timestamp {
        guard let noon = try? Timestamp("2026-06-01T12:00:00Z") else { preconditionFailure("a fixed text") }
        return noon
    }
}

/// The time of all tests.
let noon = LocalDate.earliest.noon
#endif
