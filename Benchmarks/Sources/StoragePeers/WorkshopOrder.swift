package import AfterSalesCore
package import AfterSalesStorage

/// A workshop order as a host might keep it: about one and a half kilobytes of JSON.
package struct WorkshopOrder: Codable, Hashable, Sendable {
    package var dealer: Identifier<Dealer>
    package var id: Identifier<WorkshopOrder>
    package var status: Status
    package var opened: LocalDate
    package var promised: Timestamp
    package var settled: Timestamp?
    package var invoice: String?
    package var advisor: Identifier<Employee>
    package var vehicle: Vehicle
    package var customer: Customer
    package var lines: [Line]
    package var total: Int64
    package var remarks: String

    package enum Status: String, Codable, FieldConvertible {
        case open
        case settled
    }

    package struct Vehicle: Codable, Hashable, Sendable {
        package var vin: String
        package var plate: String?
        package var model: String
        package var mileage: Int
    }

    package struct Customer: Codable, Hashable, Sendable {
        package var id: String
        package var name: String
        package var phone: String
    }

    package struct Line: Codable, Hashable, Sendable {
        package var operation: String
        package var text: String
        package var trade: String
        package var payer: String
        package var technician: Identifier<Employee>
        package var hours: Int64
        package var amount: Int64
        package var done: Bool
    }
}

extension WorkshopOrder: StoredRecord {
    package static let statusField = One<Status>("status", "Whether it is settled.") { $0.status }
    package static let openedField = One<LocalDate>("opened", "The day it was opened.") { $0.opened }
    package static let advisorField = One<Identifier<Employee>>("advisor", "Who answers for it.") { $0.advisor }
    package static let totalField = One<Int64>("total", "All lines, in minor units.") { $0.total }
    package static let plateField = Maybe<String>("plate", "The plate of the vehicle.") { $0.vehicle.plate }
    package static let technicianField = Many<Identifier<Employee>>("technician", "Who works on it.") {
        $0.lines.map(\.technician)
    }

    package static let schema = RecordSchema<WorkshopOrder>(
        "workshop_order", "An order of a workshop.",
        fields: [
            statusField.declared, openedField.declared, advisorField.declared, totalField.declared,
            plateField.declared, technicianField.declared,
        ],
        indexes: [
            .on(openedField), .on(statusField, openedField), .on(advisorField, openedField), .on(plateField),
            .on(technicianField),
        ])

    package var key: RecordKey<WorkshopOrder> { RecordKey(dealer: dealer, id) }

    package func recordJSON() throws -> String { try Codec.text(of: self) }

    package init(recordJSON: String, format: Int) throws { self = try Codec.value(in: recordJSON) }
}
