import AfterSalesCore

/// Reads the repair orders of a STAR document (ProcessRepairOrder, versions 4 and 5) one after the other, in memory that does
/// not grow with the file.
///
/// Elements are known by their names, whatever namespace or prefix they have; what is not known is passed over. A file may
/// also consist of `RepairOrder` elements alone, or with any element around them: orders that were set aside, repaired, and
/// written one below the other, are such a file.
///
/// Bytes are handed in as they come:
///
/// ```swift
/// var reader = STAROrderReader(file: "orders.xml")
/// while let order = try reader.next(from: { try file.next() }) { print(order.place) }
/// for finding in reader.findings { print(finding) }
/// ```
public struct STAROrderReader: Sendable {
    /// What the document says of itself. It stands in front of the orders, and is known with the first one.
    public internal(set) var document = STARDocument()
    /// What was found that is about the file and not about one of its orders. It is complete when there are no more orders.
    public internal(set) var findings: [SourceFinding] = []
    /// Whether all of the file was read. False until its end, and where a fault ended the reading before.
    public private(set) var isComplete = false

    let file: String
    let limits: XMLLimits
    var xml: XMLReader
    /// The meanings of names that have been met, by scope and number.
    var meanings: [[STARMeaning?]] = STARScope.allCases.map { _ in [] }
    /// Open elements, and behind them those that were; ``depth`` are open. Their lists are used again.
    var frames = [STARFrame()]
    var depth = 0
    var path: [UInt8] = []
    private var isOver = false

    /// The order that is being read.
    var draft: STARDraft?
    /// How many elements are open where it began.
    var orderDepth = 0
    var elements = 0
    var orders = 0
    /// Elements that nothing is known of, by the numbers of their names.
    var unread: [Int: (count: Int, line: Int)] = [:]

    /// A reader of a document.
    /// - Parameters:
    ///   - file: The name of the file, for findings.
    ///   - limits: How large its parts may be.
    public init(file: String, limits: XMLLimits = XMLLimits()) {
        self.file = file
        self.limits = limits
        xml = XMLReader(limits: limits, fragment: "RepairOrder")
    }

    /// Hands in the next bytes of the file, as many or few as there are.
    /// - Parameter bytes: The bytes.
    public mutating func append(_ bytes: some Sequence<UInt8>) { xml.append(bytes) }

    /// Says that the file has no more bytes.
    public mutating func finish() { xml.finish() }

    /// The next order.
    /// - Returns: Nil where more bytes are needed for it, or no order follows.
    public mutating func next() -> SourceOrder? {
        guard !isOver else { return nil }
        do throws(XMLFault) {
            while let event = try xml.next() {
                switch event {
                case .start: begin()
                case .end: if let order = end() { return order }
                }
            }
            if xml.isFinished { close(isComplete: true) }
            return nil
        } catch {
            return fail(error)
        }
    }

    /// The next order, with bytes as they are needed.
    /// - Parameter more: Gives the next bytes of the file, as many or few as there are; nil at its end.
    /// - Returns: Nil where no order follows.
    /// - Throws: What `more` throws.
    public mutating func next<Failure>(from more: () throws(Failure) -> [UInt8]?) throws(Failure) -> SourceOrder? {
        while true {
            if let order = next() { return order }
            if isOver { return nil }
            if let bytes = try more() { append(bytes) } else { finish() }
        }
    }

    /// Ends the reading at a fault. What was read of an order up to there is given, to be set aside.
    private mutating func fail(_ fault: XMLFault) -> SourceOrder? {
        close(isComplete: false)
        let place = SourcePlace(file: file, line: fault.line, path: pathText)
        guard draft != nil else {
            findings.append(SourceFinding(at: place, fault.finding))
            return nil
        }
        let text = takeText()
        defer { draft = nil }
        draft?.order.text = text
        draft?.find(fault.finding, at: place)
        return draft?.order
    }

    private mutating func close(isComplete: Bool) {
        isOver = true
        self.isComplete = isComplete
        findings += xml.warnings.map { SourceFinding(at: SourcePlace(file: file, line: 1), $0) }
        if let note = noteOfUnread() { findings.append(note) }
        if isComplete, orders == 0, !document.root.contains("RepairOrder") {
            findings.append(
                SourceFinding(
                    at: SourcePlace(file: file, line: 1, path: "/\(document.root)"),
                    Finding(
                        .error, .wrongFormat, at: .document, inputs: [.init("root", document.root)],
                        LocalizedText(
                            "a document of <\(document.root)> without a repair order in it",
                            "<\(document.root)> 文档中没有维修工单"))))
        }
    }
}
