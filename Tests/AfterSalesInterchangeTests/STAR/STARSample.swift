import AfterSalesCore
import AfterSalesInterchange
import Foundation
import Testing

/// Orders of STAR documents, for tests.
enum STARSample {
    /// What was read of a document.
    struct Reading {
        var orders: [SourceOrder] = []
        var findings: [SourceFinding] = []
        var document = STARDocument()
        var isComplete = false

        /// The codes of what was found, that about the file behind that about its orders.
        var codes: [Finding.Code] { (orders.flatMap(\.findings) + findings).map(\.finding.code) }
    }

    /// The document that the issue gives.
    static func given() throws -> [UInt8] {
        let url = try #require(
            Bundle.module.url(forResource: "star-process-repair-order", withExtension: "xml", subdirectory: "Files"))
        return Array(try Data(contentsOf: url))
    }

    static func read(_ bytes: [UInt8], chunk: Int = 1_000, limits: XMLLimits = XMLLimits()) -> Reading {
        var reader = STAROrderReader(file: "star.xml", limits: limits)
        var reading = Reading()
        var rest = bytes[...]
        let more = { () -> [UInt8]? in
            defer { rest = rest.dropFirst(chunk) }
            return rest.isEmpty ? nil : Array(rest.prefix(chunk))
        }
        while let order = reader.next(from: more) { reading.orders.append(order) }
        reading.findings = reader.findings
        reading.document = reader.document
        reading.isComplete = reader.isComplete
        return reading
    }

    static func read(_ text: String, chunk: Int = 1_000, limits: XMLLimits = XMLLimits()) -> Reading {
        read(Array(text.utf8), chunk: chunk, limits: limits)
    }

    /// An order with elements in it, in a document.
    static func document(_ order: String) -> String {
        """
        <ProcessRepairOrder><ProcessRepairOrderDataArea><RepairOrder>
        \(order)
        </RepairOrder></ProcessRepairOrderDataArea></ProcessRepairOrder>
        """
    }
}

extension SourceOrder {
    /// What is said of it, as `number=RO-1`.
    var said: [String: String] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value.text) })
    }
}

extension SourceOrder.Job {
    /// What is said of it.
    var said: [String: String] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value.text) })
    }
}

extension SourceOrder.Line {
    /// What is said of it.
    var said: [String: String] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value.text) })
    }
}
