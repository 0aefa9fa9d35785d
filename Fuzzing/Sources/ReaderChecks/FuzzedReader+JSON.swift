@testable import AfterSalesCore
import AfterSalesRepairOrders

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// JSON of any kind, by the reader that all documents are read with.
    static let json = FuzzedReader(name: "json") { input in
        let (value, findings) = JSONReader.read(input.bytes, limits: JSONLimits(bytes: 1 << 20, depth: 20))
        guard let value else {
            require(findings.contains { $0.severity == .error }, "why it was not read")
            return
        }
        // What is written of it is read as the same; keys that stand twice are told again.
        for text in [JSONWriter.text(value), JSONWriter.line(value)] {
            let (again, told) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max, depth: 20))
            requireSame(again, value, "JSON that was written")
            requireSame(told.map(\.code), findings.map(\.code), "what is told of it")
        }
        let lines = JSONValueLines(of: input.bytes).lines
        requireSame(lines.count, value.valueCount, "a line for each value")
        require(zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }, "lines in their order")
    }

    /// Mapping documents.
    static let mapping = FuzzedReader(name: "mapping") { input in
        let mapping: OrderMapping
        do throws(Rejection) {
            mapping = try OrderMapping(json: input.bytes)
        } catch {
            require(error.findings.contains { $0.severity == .error }, "why it was not read")
            return
        }
        let written = mapping.json()
        do throws(Rejection) {
            let again = try OrderMapping(json: written)
            requireSame(again, mapping, "a mapping that was written")
            requireSame(again.json(), written, "what is written of it")
        } catch {
            fatalError("a mapping that was written is not read: \(error.findings)")
        }
    }
}

extension JSONValue {
    /// How many values it has in it, itself too.
    fileprivate var valueCount: Int {
        switch self {
        case .array(let elements): elements.reduce(1) { $0 + $1.valueCount }
        case .object(let members): members.reduce(1) { $0 + $1.value.valueCount }
        case .null, .bool, .number, .string: 1
        }
    }
}
