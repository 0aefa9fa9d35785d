// What the samples of documentation have at hand where Tests/Samples/given.txt says nothing else of it. They are compiled
// and not run.
import AfterSales
import AfterSalesTesting

var store: InMemoryStore { fatalError("not run") }
var owner: RecordOwner { fatalError("not run") }
var commit: CommitKey { fatalError("not run") }
var act: Act { fatalError("not run") }

func act(_ action: String, at moment: Timestamp) -> Act { fatalError("not run") }

var contract: StorageContract<InMemoryStore, SampleTicket, SamplePart> { fatalError("not run") }

var now: Timestamp { fatalError("not run") }
var later: Timestamp { fatalError("not run") }
var today: LocalDate { fatalError("not run") }
var day: LocalDate { fatalError("not run") }
var june: Month { fatalError("not run") }

var advisor: Identifier<Employee> { fatalError("not run") }
var officer: Identifier<Employee> { fatalError("not run") }
var clerk: Identifier<Employee> { fatalError("not run") }
var chief: Identifier<Employee> { fatalError("not run") }
var director: Identifier<Employee> { fatalError("not run") }

var plan: CommissionPlan { fatalError("not run") }
var facts: MonthFacts { fatalError("not run") }
var vin: VIN { fatalError("not run") }
var request: String { fatalError("not run") }
var bytes: [UInt8] { fatalError("not run") }

/// A host's kind of record.
struct Booking: StoredRecord, Codable, Equatable {
    var key: RecordKey<Booking>
    var remark: String
    var day: LocalDate
    var slot: Int?
    var plate: String?

    init(key: RecordKey<Booking>, remark: String, day: LocalDate, slot: Int?) {
        (self.key, self.remark, self.day, self.slot) = (key, remark, day, slot)
    }

    static let remark = One<String>("remark", "What is to be known.") { $0.remark }
    static let day = One<LocalDate>("day", "The day of the visit.") { $0.day }
    static let plate = Maybe<String>("plate", "The car's plate.") { $0.plate }
    static let schema = RecordSchema<Booking>(
        "booking", "A visit agreed with a customer.", fields: [remark.declared, day.declared, plate.declared])
}

/// A host's kind of record about a customer.
struct Loan: StoredRecord, Codable {
    var key: RecordKey<Loan>
    static let schema = RecordSchema<Loan>("loan", "A car lent to a customer.", fields: [])
    var customersConcerned: [Identifier<Customer>] { [] }
}

/// A host's own store.
enum BookingStore {
    static func empty() async throws -> InMemoryStore { InMemoryStore() }
}

/// A host's own store, of whatever kinds.
typealias MyStore = BookingStore
