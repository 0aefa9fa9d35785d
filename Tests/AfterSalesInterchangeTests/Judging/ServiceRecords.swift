import AfterSalesCore
import AfterSalesStorage
import Foundation

@testable import AfterSalesInterchange

/// The given service records, read by the built-in mapping.
enum ServiceRecords {
    static let name = "service-records.csv"
    static let dealer = RecordOwner.dealer("CA-ON-4471")

    static func instant(_ text: String) -> Timestamp {
        guard let instant = try? Timestamp(text) else { preconditionFailure("no instant: \(text)") }
        return instant
    }

    static let now = instant("2026-07-31T12:00:00Z")

    static func bytes() throws -> [UInt8] {
        guard let path = Bundle.module.url(forResource: "service-records", withExtension: "csv", subdirectory: "Files")
        else { preconditionFailure("\(name) is missing") }
        return Array(try Data(contentsOf: path))
    }

    /// The orders of a table, in its order.
    static func orders(_ bytes: [UInt8], _ mapping: OrderMapping = .serviceRecords) throws -> [SourceOrder] {
        var reader = CSVReader(bytes)
        guard let header = reader.next() else { return [] }
        let layout = try mapping.layout(of: header.cells, in: name, line: header.line)
        var orders: [SourceOrder] = []
        while let row = reader.next() {
            orders.append(layout.order(of: row.cells, line: row.line, text: row.cells.joined(separator: ",")))
        }
        return orders
    }

    /// A table with the columns of the service records: one row for each list, by column; the rest as in a row without fault.
    static func table(_ rows: [[String: String]]) throws -> [SourceOrder] {
        let usual = [
            "VIN": "1HGCV1F30LA100234", "RO_OPEN_DATE": "09/27/2021", "RO_CLOSE_DATE": "09/28/2021",
            "MILEAGE": "35777", "ODOMETER_MEASURE": "KM", "RO_INVOICE_NUMBER": "184212",
            "SERVICE_DESCRIPTION": "Alternator replacement", "LABOR_DESCRIPTION": "ALTERNATOR REPLACEMENT",
            "PART_NAME_DESCRIPTION": "BATTERY", "PART_QUANTITY": "1", "MAKE": "HONDA", "MODEL": "ACCORD",
            "MODEL_YEAR": "2020", "PLATE": "CKLM 302", "PLATE_STATE": "ON", "MANAGEMENT_SYSTEM": "PROTRACTOR",
            "LOCATION_ID": "CA-ON-4471",
        ]
        let header = usual.keys.sorted()
        let layout = try OrderMapping.serviceRecords.layout(of: header, in: name)
        return rows.enumerated().map { index, row in
            let cells = header.map { row[$0] ?? usual[$0] ?? "" }
            return layout.order(of: cells, line: index + 2, text: cells.joined(separator: ","))
        }
    }

    static func judge(_ conventions: OrderConventions = OrderMapping.serviceRecords.conventions) -> OrderJudge {
        OrderJudge(conventions, now: now, in: .utc)
    }

    /// `line column severity code` of findings.
    static func lines(_ findings: [SourceFinding]) -> [String] {
        findings.map {
            let place = $0.place.column ?? $0.place.path ?? ""
            return "\($0.place.line) \(place) \($0.finding.severity.rawValue) \($0.finding.code)"
        }
    }
}
