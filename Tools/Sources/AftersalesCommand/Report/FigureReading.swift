import AfterSales

/// What a store keeps of some days of a dealership, day by day, and of other days beside them.
struct FigureReading {
    /// The days, those without figures too.
    let days: ClosedRange<LocalDate>
    /// The sums of all of them.
    let current: FigureSums
    /// The sums of the other days; nil where the store has none.
    let others: [FigureSums?]
    /// Everybody's figures on all days.
    let all: PeriodFigures
    /// Whose.
    let owner: RecordOwner
    private let byDay: [LocalDate: FigureSums]

    /// Reads the days.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - days: The days.
    ///   - besides: The other days; nil where there are none.
    ///   - currency: The currency, where there are figures in several.
    ///   - store: The store.
    ///   - language: The language of what is said.
    init(
        of dealer: Identifier<Dealer>, _ days: ClosedRange<LocalDate>, besides: [ClosedRange<LocalDate>?],
        currency: String?, in store: some RecordStore, _ language: Language
    ) async throws {
        let owner = RecordOwner.dealer(dealer)
        var all = PeriodFigures(of: [owner], on: days)
        var single: [LocalDate: PeriodFigures] = [:]
        var others: [PeriodFigures?] = []
        do {
            for try await stored in store.records(.days(of: owner, on: days)) {
                try all.add(stored.record)
                try single[stored.record.on, default: PeriodFigures()].add(stored.record)
            }
            for days in besides {
                guard let days else {
                    others.append(nil)
                    continue
                }
                others.append(try await store.figures(of: owner, on: days))
            }
        } catch is FigureSumsError {
            throw ToolFailure(.overflow(language))
        }
        let found = Set((all.currencies + others.flatMap { $0?.currencies ?? [] }).map(\.code)).sorted()
        let chosen = try Self.currency(currency, among: found, of: dealer, language)
        let known = (all.currencies + others.flatMap { $0?.currencies ?? [] }).first { $0.code == chosen }
        guard let known else { throw ToolFailure(.noFigures(of: dealer, days, language)) }
        self.days = days
        self.owner = owner
        self.all = all
        current = all[.dealer, of: owner, in: known]
        byDay = single.mapValues { $0[.dealer, of: owner, in: known] }
        self.others = others.map { other in
            other.map { $0[.dealer, of: owner, in: known] }.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// The sums of one of the days.
    func sums(on day: LocalDate) -> FigureSums { byDay[day] ?? FigureSums(in: current.currency) }

    /// The key figures of which there is something, and those that have a target.
    func kpis(_ targets: [KPITarget]) throws(Rejection) -> [KPI] {
        KPICatalogue.standard.kpis.filter { kpi in
            targets.contains { $0.kpi == kpi.name }
                || ([current] + others.compactMap(\.self)).contains { sums in
                    guard let result = try? sums[kpi] else { return true }
                    return result.value != nil && result.numerator != 0
                }
        }
    }

    private static func currency(
        _ wanted: String?, among found: [String], of dealer: Identifier<Dealer>, _ language: Language
    ) throws(ToolFailure) -> String? {
        if let wanted { return wanted }
        guard found.count > 1 else { return found.first }
        let codes = found.joined(separator: ", ")
        throw ToolFailure(
            Problem(
                code: "severalCurrencies",
                LocalizedText(
                    "\(dealer) has figures in several currencies, say which with --currency: \(codes)",
                    "\(dealer) 有多个币种的统计数据，请用 --currency 指定：\(codes)"), language))
    }
}

extension Problem {
    /// Days that the store has no figures of.
    fileprivate static func noFigures(
        of dealer: Identifier<Dealer>, _ days: ClosedRange<LocalDate>, _ language: Language
    ) -> Problem {
        Problem(
            code: "noFigures",
            LocalizedText(
                "no figures are kept of \(dealer) from \(days.lowerBound) to \(days.upperBound)",
                "\(dealer) 在 \(days.lowerBound) 至 \(days.upperBound) 没有统计数据"), language)
    }
}
