import AfterSalesCore

extension RollUp: Equatable {
    /// Whether both are of the same lines, in whatever order and parts they came.
    public static func == (left: RollUp, right: RollUp) -> Bool {
        left.space == right.space && RollUpDocument(left) == RollUpDocument(right)
    }
}

extension RollUp: Codable {
    /// Writes sums and orders, so that another process can merge them.
    public func encode(to encoder: any Encoder) throws { try RollUpDocument(self).encode(to: encoder) }

    /// Reads what ``encode(to:)`` has written.
    /// - Throws: `DecodingError` for anything that no roll-up has; beneath it a `Rejection` where the space is refused.
    public init(from decoder: any Decoder) throws {
        let document = try RollUpDocument(from: decoder)
        func corrupted(_ what: String, _ error: (any Error)? = nil) -> DecodingError {
            .dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: what, underlyingError: error))
        }
        guard document.format == RollUpDocument.format else { throw corrupted("not a roll-up: \(document.format)") }
        guard document.from <= document.through else { throw corrupted("the months end before they begin") }
        let space: FigureSpace
        do {
            space = try FigureSpace(
                currency: document.currency, months: document.from...document.through, advisors: document.advisors,
                technicians: document.technicians, payTypes: document.payTypes, kinds: document.kinds,
                skills: document.skills)
        } catch {
            throw corrupted("the space is refused", error)
        }
        guard let rollUp = RollUp(document, in: space) else { throw corrupted("a number is none of the space") }
        self = rollUp
    }

    /// The roll-up of a document; nil where something of it is not of the space or could not come of lines.
    private init?(_ document: RollUpDocument, in space: FigureSpace) {
        self.init(in: space)
        guard sums.add(document), sums.bound <= Self.largestBound else { return nil }
        var last: UInt32?
        for entry in document.orders {
            guard let order = entry.first, entry.count > 1, order <= PackedLine.lastOrder,
                last.map({ $0 < order }) ?? true
            else { return nil }
            last = order
            marks.touch(order)
            for mark in entry.dropFirst() {
                guard (1..<space.content.rowCount).contains(Int(mark >> 8)), mark & OrderMarks.present != 0 else {
                    return nil
                }
                marks.mark(order, mark)
            }
        }
        counts.add(marks.marks)
        marks.sortExtras()
    }
}
