import AfterSales

/// The key figures of a month or of a day (月报、日报), from the figures that the store keeps by day.
struct FigureReport: WrittenReport {
    /// The report itself.
    enum Body {
        case month(MonthReport)
        case day(DailyReport)
    }

    let dealer: Identifier<Dealer>
    let body: Body
    /// What the figures of the month, or of the month so far, were added up from.
    let reading: FigureReading

    /// The figures of a month.
    init(
        month: Month, dealer: Identifier<Dealer>, currency: String?, targets: [KPITarget], in store: some RecordStore,
        _ language: Language
    ) async throws {
        self.dealer = dealer
        let lastMonth = try? month.previous
        let lastYear = try? month.adding(months: -12)
        reading = try await FigureReading(
            of: dealer, month.firstDay...month.lastDay, besides: [lastMonth, lastYear].map { $0.map(\.days) },
            currency: currency, in: store, language)
        do throws(Rejection) {
            body = .month(
                try MonthReport(
                    month, of: dealer.rawValue, kpis: try reading.kpis(targets), current: reading.current,
                    lastMonth: reading.others[0], lastYear: reading.others[1], targets: Self.targets(targets)))
        } catch {
            throw ToolFailure(error, file: "--target", language: language)
        }
    }

    /// The figures of a day.
    init(
        day: LocalDate, dealer: Identifier<Dealer>, currency: String?, targets: [KPITarget], in store: some RecordStore,
        _ language: Language
    ) async throws {
        self.dealer = dealer
        let month = day.month
        let others = [try? month.previous, try? month.adding(months: -12)].map { $0.flatMap { $0.days(upTo: day.day) } }
        reading = try await FigureReading(
            of: dealer, month.firstDay...day, besides: others, currency: currency, in: store, language)
        do throws(Rejection) {
            body = .day(
                try DailyReport(
                    day, of: dealer.rawValue, kpis: try reading.kpis(targets), sums: reading.sums(on: day),
                    monthToDate: reading.current, lastMonth: reading.others[0], lastYear: reading.others[1],
                    targets: Self.targets(targets)))
        } catch {
            throw ToolFailure(error, file: "--target", language: language)
        }
    }

    private static func targets(_ given: [KPITarget]) -> [KPIName: DecimalNumeral] {
        Dictionary(given.map { ($0.kpi, $0.value) }) { _, last in last }
    }

    func html(_ language: Language) throws -> String { try FigurePage(self, language).html }

    func csv(_ language: Language) -> String {
        switch body {
        case .month(let report): report.csv(language)
        case .day(let report): report.csv(language)
        }
    }

    func json(_ language: Language) -> String {
        switch body {
        case .month(let report): report.json(language)
        case .day(let report): report.json(language)
        }
    }
}

extension Month {
    /// All its days.
    fileprivate var days: ClosedRange<LocalDate> { firstDay...lastDay }

    /// Its days up to one of a number, or to its end.
    fileprivate func days(upTo number: Int) -> ClosedRange<LocalDate>? {
        let last = number >= dayCount ? lastDay : try? LocalDate(year: year, month: self.number, day: number)
        return last.map { firstDay...$0 }
    }
}
