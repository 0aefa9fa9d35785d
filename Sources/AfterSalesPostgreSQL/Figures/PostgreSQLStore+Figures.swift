#if PostgreSQL
public import AfterSalesCore
public import AfterSalesKPI
public import AfterSalesStorage

extension PostgreSQLStore {
    /// The figures of some days, added up inside the database from what each order left: the same, to the last digit, as a
    /// recount by the library, without an order leaving the server.
    ///
    /// The store has to be opened with the kinds `order_figures` and `receipt_figures`. It reads the orders, not what is kept
    /// of their days, so it serves a database that keeps none, and a group that wants all its dealerships at once.
    /// - Parameters:
    ///   - owner: Whose; nil for every dealership, each by itself.
    ///   - days: The days.
    /// - Throws: A ``/AfterSalesStorage/StorageError``; ``/AfterSalesKPI/FigureSumsError`` where a sum does not fit 64 bits;
    ///   `corrupt` for figures that say what this library does not know, or what the database cannot read, such as U+0000.
    public func figuresByDatabase(
        of owner: RecordOwner?, on days: ClosedRange<LocalDate>
    ) async throws -> PeriodFigures {
        try await addUp(
            PeriodFigures(of: owner.map { [$0] } ?? [], on: days), of: owner,
            from: days.lowerBound.description, through: days.upperBound.description)
    }

    /// What was earned in a month, added up inside the database from what each order left (计提数据): as
    /// `figuresByDatabase(of:on:)`, with each credit in the month of what it undoes.
    /// - Parameters:
    ///   - owner: By whom; nil for every dealership, each by itself.
    ///   - month: The month.
    /// - Throws: What `figuresByDatabase(of:on:)` throws.
    public func figuresByDatabase(of owner: RecordOwner?, earnedIn month: Month) async throws -> PeriodFigures {
        try await addUp(
            PeriodFigures(of: owner.map { [$0] } ?? [], earnedIn: month), of: owner,
            from: month.description, through: month.description)
    }

    private func addUp(
        _ nothing: PeriodFigures, of owner: RecordOwner?, from first: String, through last: String
    ) async throws -> PeriodFigures {
        let query = FigureQuery(
            orders: try tables(of: "order_figures").names.table,
            receipts: try tables(of: "receipt_figures").names.table, isOfOneOwner: owner != nil,
            isEarned: nothing.basis == .earned)
        var arguments = [first, last]
        if let owner { arguments.append(owner.column) }
        let statement = Statement(query.sql, arguments)
        let answer = try await withSession { (session) throws(ServerFailure) -> Answer in
            do throws(ServerFailure) {
                let result = try session.run(statement)
                return .rows((0..<result.count).map { row in (0..<5).map { result.text(row, $0) } })
            } catch {
                // What a record holds is not another the next time.
                guard error.state.hasPrefix("22") else { throw error }
                return error.state == "22003" ? .overflow : .corrupt("\(error.message) (SQLSTATE \(error.state))")
            }
        }
        let rows: [[String]]
        switch answer {
        case .rows(let found): rows = found
        case .corrupt(let detail): throw StorageError.corrupt("the figures of orders cannot be read: \(detail)")
        case .overflow: throw FigureSumsError.arithmetic(.overflow)
        }
        var figures = nothing
        var found: [PeriodFigures.Holder: FigureSums] = [:]
        for row in rows {
            guard let currency = Self.currency(row[1]), let subject = FigureSubject(row[2]),
                let measure = Measure(rawValue: row[3])
            else { throw StorageError.corrupt("the figures of orders hold \(row)") }
            guard let units = Int64(row[4]) else { throw FigureSumsError.arithmetic(.overflow) }
            let holder = PeriodFigures.Holder(subject, of: RecordOwner(column: row[0]), in: currency)
            try found[holder, default: FigureSums(in: currency)].add(units, to: measure)
        }
        for (holder, sums) in found { try figures.add(sums, to: holder.subject, of: holder.owner) }
        return figures
    }

    /// What the database makes of the statement.
    private enum Answer: Sendable {
        case rows([[String]])
        case corrupt(String)
        case overflow
    }

    /// Reads `CNY`, or `PTS/0` with the digits of a currency that no list tells.
    private static func currency(_ text: String) -> Currency? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return try? Currency(text) }
        guard let digits = Int(parts[1]) else { return nil }
        return try? Currency(code: parts[0], minorUnitDigits: digits)
    }
}
#endif
