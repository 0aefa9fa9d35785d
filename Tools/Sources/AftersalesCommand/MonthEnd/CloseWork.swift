import AfterSales

/// One step of a month's close, as it is asked for on the command line.
struct CloseWork: Sendable {
    let stage: CloseStage
    let dealer: Identifier<Dealer>
    let month: Month
    let plan: String
    let by: ActingParty
    let because: String?
    let skip: [Month]
    let at: Timestamp
    let language: Language

    /// What came of it.
    struct Result: Sendable {
        /// For people.
        let text: String
        /// What is to be known.
        var findings: [Finding] = []
    }

    /// Does it.
    func run(in store: some RecordStore) async throws -> Result {
        let monthEnd = store.monthEnd(of: dealer, by: plan, from: .reference4S, in: language)
        if stage == .drawUp { return try await drawUp(by: monthEnd) }
        guard try await monthEnd.close(of: month) != nil else {
            throw ToolFailure(.noClose(of: dealer, month, language))
        }
        let commit = commit
        let close: Stored<CloseRecord>
        switch stage {
        case .drawUp, .corrections: return try await corrections(by: monthEnd)
        case .check: close = try await monthEnd.check(month, by: by, at: at, because: because, as: commit)
        case .approve: close = try await monthEnd.approve(month, by: by, at: at, because: because, as: commit)
        case .post: close = try await monthEnd.post(month, by: by, at: at).close
        case .pay: close = try await monthEnd.pay(month, by: by, at: at, because: because, as: commit)
        case .hold: close = try await monthEnd.hold(month, because: because ?? "", by: by, at: at, as: commit)
        case .release: close = try await monthEnd.release(month, because: because ?? "", by: by, at: at, as: commit)
        }
        return Result(text: line(close.record))
    }

    /// Two that ask for the same in the same instant ask once.
    private var commit: CommitKey { CommitKey(.dealer(dealer), "\(stage.rawValue)/\(month)/\(plan)/\(at)") }

    private func drawUp(by monthEnd: MonthEnd) async throws -> Result {
        let drawn = try await monthEnd.drawUp(
            month, by: by, at: at, because: because, skipping: skip.map { SkippedMonth($0, because: because ?? "") },
            as: commit)
        let record = drawn.close.record
        let table = try CloseText(try record.close(), plan: try record.plan.validated(), language: language)
            .text(.table)
        return Result(text: table + "\n" + line(record), findings: drawn.draft?.findings ?? [])
    }

    private func corrections(by monthEnd: MonthEnd) async throws -> Result {
        let open = try await monthEnd.openCorrections(of: month).corrections
        guard !open.isEmpty else {
            let none = LocalizedText("\(month) pays what was posted and booked since.", "\(month) 与已过账及其后入账的更正一致。")
            return Result(text: none[language] + "\n")
        }
        var table = TextTable([
            .text(Word.employee[language]), .text(Word.scheme[language]), .figure(Word.correction[language]),
            .text(Word.reason[language]),
        ])
        for correction in open {
            table.add([
                correction.employee.rawValue, correction.scheme ?? "", MoneyText.of(correction.amount),
                correction.reason,
            ])
        }
        return Result(text: table.text)
    }

    /// Where the close stands, in one line.
    private func line(_ record: CloseRecord) -> String {
        let held = record.openHolds.isEmpty ? "" : " (\(Word.heldStatus[language]))"
        return PlainText.visible(
            "\(dealer) \(month) \(plan): \(StatusWord.of(record.status, language))\(held), "
                + "\(Word.payable[language]) \(MoneyText.of(record.payable)) \(record.currency)") + "\n"
    }
}
