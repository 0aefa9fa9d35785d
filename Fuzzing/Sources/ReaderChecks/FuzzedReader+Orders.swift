import AfterSalesRepairOrders

@testable import AfterSalesCore
@testable import AfterSalesInterchange

extension FuzzedReader {
    /// Tables of repair orders: by the mapping that is built in, and where the header begins with `ORDER` by one that reads
    /// every column and finds the order of dates itself.
    static let orderTable = FuzzedReader(name: "order-table") { input in
        let isOwn = input.bytes.starts(with: "ORDER".utf8)
        try await OrderFile(.table(isOwn ? try ownMapping() : .serviceRecords)).check(input)
    }

    /// STAR documents in XML.
    static let starXML = FuzzedReader(name: "star-xml") { input in
        let whole = STARReading(input.whole)
        requireSame(whole, STARReading(input.pieces), "a document of pieces")
        for line in whole.lines { require(line >= 1 && line <= input.mostLines, "places stand in the file: \(line)") }
        try await OrderFile(.star).check(input)
    }

    /// Documents of the newer STAR model.
    static let starJSON = FuzzedReader(name: "star-json") { input in
        checkTree(input) { STARJSONReader.read($0, file: "file") }
        try await OrderFile(.starJSON).check(input)
    }

    /// Repair orders of the Fortellis interface.
    static let fortellis = FuzzedReader(name: "fortellis") { input in
        checkTree(input) { FortellisReader.read($0, file: "file") }
        try await OrderFile(.fortellis).check(input)
    }

    private static func checkTree(
        _ input: FuzzedBytes, _ read: ([UInt8]) -> (orders: [SourceOrder], findings: [SourceFinding])
    ) {
        let (orders, findings) = read(input.bytes)
        require(!orders.isEmpty || !findings.isEmpty || input.isEmptyList, "what is no order is said")
        for order in orders {
            require(order.place.line <= input.mostLines, "an order stands in the file: \(order.place)")
            // An order stands on one line, and is read from it as it was.
            let again = read(Array("[\(order.text)]".utf8)).orders
            requireSame(again.map(\.said), [order.said], "an order from its text: \(order.text)")
        }
    }

    private static func ownMapping() throws -> OrderMapping {
        let order = SourceOrder.Field.allCases.map { ($0, $0 == .number ? "ORDER" : $0.rawValue) }
        let job = SourceOrder.JobField.allCases.map { ($0, "job \($0.rawValue)") }
        let line = SourceOrder.LineField.allCases.map { ($0, "line \($0.rawValue)") }
        let optional = order.map(\.1) + job.map(\.1) + line.map(\.1)
        return try OrderMapping(
            "own", order: Dictionary(uniqueKeysWithValues: order), job: Dictionary(uniqueKeysWithValues: job),
            line: Dictionary(uniqueKeysWithValues: line), optional: Set(optional),
            OrderConventions(currency: Currency("CAD"), unit: .kilometres))
    }
}

/// What became of a STAR document.
private struct STARReading: Equatable {
    var orders: [[String]] = []
    var texts: [String] = []
    var lines: [Int] = []
    var findings: [SourceFinding] = []
    var document = STARDocument()
    var isComplete = false

    init(_ source: some ByteSource) {
        var source = source
        let limits = XMLLimits(depth: 24, textBytes: 2_000, elements: 200, bytes: 20_000)
        var reader = STAROrderReader(file: "file", limits: limits)
        while let order = try? reader.next(from: { try source.next() }) {
            orders.append(order.said)
            texts.append(order.text)
            lines += [order.place.line] + order.findings.map(\.place.line)
            findings += order.findings
        }
        findings += reader.findings
        lines += findings.map(\.place.line)
        document = reader.document
        isComplete = reader.isComplete
        require(isComplete || findings.contains { $0.finding.severity == .error }, "why reading ended")
    }
}

extension SourceOrder {
    /// All that is said of it, without places.
    fileprivate var said: [String] {
        var said = Field.allCases.compactMap { field in fields[field].map { "\(field) \($0.text)" } }
        for job in jobs {
            said += ["job"] + JobField.allCases.compactMap { field in job.fields[field].map { "\(field) \($0.text)" } }
            for line in job.lines {
                said += ["line"]
                said += LineField.allCases.compactMap { field in line.fields[field].map { "\(field) \($0.text)" } }
            }
        }
        return said
    }
}

extension FuzzedBytes {
    /// Whether it is a list of nothing, of which nothing has to be said.
    fileprivate var isEmptyList: Bool { JSONReader.read(bytes, limits: JSONLimits()).value == .array([]) }
}
