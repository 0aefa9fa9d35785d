import AfterSales

/// Customer satisfaction in a month (满意度报告), from the responses in the store.
struct SatisfactionReport: WrittenReport {
    let month: Month
    let report: CSIReport

    /// Reads responses, invitations, call-backs, complaints and the count of orders, and scores them, as things stand now.
    init(
        dealer: Identifier<Dealer>, month: Month, _ options: ReportSurveyOptions, in store: some RecordStore,
        at now: Timestamp, zone: CivilZone, _ language: Language
    ) async throws {
        self.month = month
        let owner = RecordOwner.dealer(dealer)
        let given = try await Self.responses(of: owner, in: month, store)
        let instrument = try await Self.instrument(
            options.instrument, among: given, of: owner, in: store, month, language)
        func answers(_ responses: [SurveyResponse]) -> [SurveyResponse] {
            responses.filter { $0.instrument == instrument.key.id }
        }
        do {
            let scoring = try SurveyScoring(
                instrument,
                try ScoreRules(leastResponses: options.least ?? 10, requirement: options.required))
            var facts = CSIReportFacts(
                of: owner, in: try DateWindow(from: month.firstDay, through: month.lastDay),
                responses: answers(given), now: now, zone: zone)
            if let last = try? month.previous {
                let before = answers(try await Self.responses(of: owner, in: last, store))
                facts.before = before.isEmpty ? nil : try scoring.sums(of: before)
            }
            let start = try zone.timestamp(of: month.firstDay, secondsOfDay: 0)
            let end = try zone.timestamp(of: try month.lastDay.adding(days: 1), secondsOfDay: 0)
            facts.invited = try await Self.invited(owner, start..<end, to: instrument, in: store)
            for try await stored in store.records(.complaints(of: owner, from: start, until: end)) {
                facts.complaints.append(stored.record)
            }
            // A clock that is behind the records keeps nobody from reading them.
            facts.now = facts.complaints.map(\.receivedAt).reduce(facts.now, max)
            let isDue = CareTask.dueOn.isAtLeast(month.firstDay)
            for try await stored in store.records(Query<CareTask>(of: owner, where: isDue)) {
                facts.tasks.append(stored.record)
            }
            facts.orders = try await Self.orders(dealer, month, in: store)
            report = try scoring.report(facts)
        } catch let error as ScoringError {
            throw ToolFailure(
                .dataFault, [Problem(code: "noScore", message: "\(error)", file: instrument.key.id.rawValue)])
        } catch let error as Rejection {
            throw ToolFailure(error, file: instrument.key.id.rawValue, language: language)
        }
    }

    private static func responses(
        of owner: RecordOwner, in month: Month, _ store: some RecordStore
    ) async throws -> [SurveyResponse] {
        var responses: [SurveyResponse] = []
        let query = Query<SurveyResponse>.surveyResponses(of: owner, answeredOn: month.firstDay...month.lastDay)
        for try await stored in store.records(query) { responses.append(stored.record) }
        return responses
    }

    /// The survey: the one that is named, or the one that all responses answer; of the store, or built in.
    private static func instrument(
        _ name: String?, among responses: [SurveyResponse], of owner: RecordOwner, in store: some RecordStore,
        _ month: Month, _ language: Language
    ) async throws -> SurveyInstrument {
        let ids = Set(responses.map(\.instrument)).sorted()
        guard name != nil || ids.count == 1 else {
            let list = ids.map(\.rawValue).joined(separator: ", ")
            throw ToolFailure(
                ids.isEmpty
                    ? Problem(
                        code: "noResponses",
                        LocalizedText(
                            "the store has no responses of \(month)", "存储中没有 \(month) 的满意度答卷"), language)
                    : Problem(
                        code: "severalInstruments",
                        LocalizedText(
                            "there are responses to several surveys, say which with --instrument: \(list)",
                            "有多份问卷的答卷，请用 --instrument 指定：\(list)"), language))
        }
        let id = name.map { Identifier<SurveyInstrument>($0) } ?? ids[0]
        for owner in [owner, .group] {
            if let stored = try await store.load(RecordKey<SurveyInstrument>(owner, id)) { return stored.record }
        }
        return try InstrumentSource(name: id.rawValue).instrument(for: owner, language: language)
    }

    /// How many were asked; nil where the store knows of nobody.
    private static func invited(
        _ owner: RecordOwner, _ time: Range<Timestamp>, to instrument: SurveyInstrument, in store: some RecordStore
    ) async throws -> Int64? {
        var count: Int64 = 0
        for try await stored in store.records(.surveyInvitations(of: owner, sentIn: time))
        where stored.record.instrument == instrument.key.id { count += 1 }
        return count == 0 ? nil : count
    }

    /// How many orders were settled; nil where no figures are kept.
    private static func orders(
        _ dealer: Identifier<Dealer>, _ month: Month, in store: some RecordStore
    ) async throws -> Int? {
        let figures = try await store.figures(dealer: dealer, month: month)
        var count: Int64?
        for currency in figures.currencies {
            let result = try figures[.dealer, of: .dealer(dealer), in: currency][.vehicleIntake]
            if result.value != nil { count = (count ?? 0) + result.numerator }
        }
        return count.map { Int($0) }
    }

    func json(_ language: Language) -> String { report.json(language) }

    func csv(_ language: Language) -> String { SatisfactionCSV(self, language).text }

    func html(_ language: Language) throws -> String { try SatisfactionPage(self, language).html }
}
