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
        if let problem = RollUpCheck(document: document, space: space.content).problem { throw corrupted(problem) }
        self.init(document, in: space)
    }

    /// The roll-up of a checked document.
    private init(_ document: RollUpDocument, in space: FigureSpace) {
        var sums = RowSums(space.content)
        sums.add(document)
        var marks = OrderMarks()
        for entry in document.orders {
            marks.touch(entry[0])
            for mark in entry.dropFirst() { marks.mark(entry[0], mark) }
        }
        self.init(in: space, magnitude: document.magnitude, sums, marks)
    }
}
