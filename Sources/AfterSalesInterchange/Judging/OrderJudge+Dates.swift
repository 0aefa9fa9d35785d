import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
    /// The moment of a field; nil where there is none, which has been said where it has to be there or is wrong.
    mutating func moment(_ field: SourceOrder.Field, isMandatory: Bool) -> OrderFacts.Moment? {
        guard let raw = source.fields[field] else {
            if isMandatory { missing(field) }
            return nil
        }
        let given = conventions.dates == .detect ? evidence.order : conventions.dates
        switch SourceDate.read(raw.text, given, latestYear: latest.year) {
        case .blank:
            if isMandatory { missing(field) }
            return nil
        case .null:
            if isMandatory { malformed(raw, [], "is no day: nothing was known when it was written", "不是日期：书写时未知") }
            return nil
        case .impossible:
            let other: DateOrder? = given.map { $0 == .monthDayYear ? .dayMonthYear : .monthDayYear }
            let hint: [Finding.Input]
            if case .day(let day, _) = SourceDate.read(raw.text, other, latestYear: latest.year) {
                hint = [.init("otherwise", day.description)]
            } else {
                hint = []
            }
            malformed(raw, hint, "is a day that there is not", "这一天不存在")
            return nil
        case .malformed:
            malformed(raw, [], "is not a date", "不是日期")
            return nil
        case .day(let day, let clock):
            return moment(day, clock, raw, isPlanned: field == .promised)
        case .ambiguous(let monthFirst, let dayFirst, let clock):
            sayAmbiguous(field, raw, monthFirst, dayFirst)
            return moment(monthFirst, clock, raw, isPlanned: field == .promised)
        }
    }

    /// The last day that has begun anywhere, by the file's own time where it says that.
    var latest: LocalDate {
        let instant = createdAt.map { min($0, now) } ?? now
        let ahead = try? instant.adding(seconds: 14 * 3_600)
        return (try? CivilZone.utc.date(of: ahead ?? instant)) ?? .latest
    }

    private mutating func moment(_ day: LocalDate, _ clock: SourceClock?, _ raw: SourceField, isPlanned: Bool)
        -> OrderFacts.Moment?
    {
        if day > latest, !isPlanned {
            let made: [Finding.Input] = createdAt.map { [.init("created", $0.description)] } ?? []
            say(
                .error, .dateInFuture, at: raw.place,
                [.init("date", day.description), .init("today", latest.description)] + made,
                "\(day) is behind the day on which the file was made or is read", "\(day) 晚于文件生成或读取之日")
        }
        let written = clock?.utcOffsetSeconds.flatMap { try? CivilZone(utcOffsetSeconds: $0) } ?? zone
        guard let at = try? written.timestamp(of: day, secondsOfDay: clock?.secondsOfDay ?? 0) else {
            malformed(raw, [], "is beyond the calendar", "超出日历范围")
            return nil
        }
        return OrderFacts.Moment(day: day, at: at, isTimed: clock != nil)
    }

    /// That the order was completed before it was opened. Said of the completion, and only where nothing else is said of the
    /// two: one wrong digit makes one finding.
    mutating func settleOrder(_ opened: OrderFacts.Moment?, _ completed: inout OrderFacts.Moment?) {
        guard let opened, let end = completed else { return }
        if end.day > opened.day || end.at >= opened.at { return }
        if end.day == opened.day, !end.isTimed || !opened.isTimed {
            // Of the same day, and nobody says when.
            completed?.at = opened.at
            return
        }
        let isSaid = findings.contains {
            $0.finding.severity == .error && ($0.place == place(.opened) || $0.place == place(.completed))
        }
        guard !isSaid else { return }
        say(
            .error, .endBeforeStart, at: place(.completed),
            [.init("opened", opened.day.description), .init("completed", end.day.description)],
            "it was completed on \(end.day), before it was opened on \(opened.day)",
            "完工日期 \(end.day) 早于开单日期 \(opened.day)")
    }

    /// How far the order is, and what it waits for.
    mutating func status(_ completed: OrderFacts.Moment?) -> (OrderStatus, [HoldReason]) {
        let stated = text(.status)
        let meaning = stated.flatMap { conventions.statuses[$0.statusWord] }
        if let stated, meaning == nil {
            say(
                .note, .unknownOrderStatus, at: place(.status), [.init("status", String(stated.prefix(60)))],
                "the status stands for none that is known; it is kept as it is", "状态无对应，原文保留")
        }
        let isWrong = findings.contains {
            $0.finding.severity == .error && source.fields[.completed]?.place == $0.place
        }
        if completed == nil, !isWrong { sayUncompleted(meaning) }
        guard let meaning else { return (completed == nil ? .inProgress : .closed, []) }
        if let completed, !meaning.status.isSettled, meaning.status < .workDone {
            say(
                .warning, .contradictingCells, at: place(.status),
                [.init("status", stated ?? ""), .init("completed", completed.day.description)],
                "it is said to be open and to have been completed on \(completed.day)",
                "状态为未完工，但有完工日期 \(completed.day)")
        }
        return (meaning.status, meaning.hold.map { [$0] } ?? [])
    }

    /// A closed order without the day is a contradiction; an empty cell may be an order that is still open.
    private mutating func sayUncompleted(_ meaning: StatusMeaning?) {
        if let meaning {
            guard meaning.status.isSettled else { return }
            say(
                .warning, .completionMissing, at: source.fields[.completed]?.place ?? place(.status),
                [.init("status", text(.status) ?? "")],
                "the order is closed and nobody says when it was completed: it counts in no month",
                "工单已关闭但没有完工日期，不计入任何月份")
        } else if let cell = source.fields[.completed] {
            say(
                .note, .completionMissing, at: cell.place,
                cell.text.isEmpty ? [] : [.init("value", String(cell.text.prefix(60)))],
                "no date of completion: the order is taken as open", "没有完工日期，按未完工处理")
        }
    }

    private mutating func missing(_ field: SourceOrder.Field) {
        say(.error, .missingField, at: place(field), "\(field.rawValue) is missing", "缺少 \(field.rawValue)")
    }

    private mutating func malformed(
        _ raw: SourceField, _ inputs: [Finding.Input], _ english: String, _ chinese: String
    ) {
        let shown = String(raw.text.sourceTrimmed.prefix(60))
        // Whoever repairs an order without its first day is helped by its last.
        let end = raw.place == source.fields[.opened]?.place ? text(.completed) : nil
        say(
            .error, .malformedDate, at: raw.place,
            [.init("value", shown)] + inputs + (end.map { [.init("completed", String($0.prefix(60)))] } ?? []),
            "\(shown) \(english)", "\(shown) \(chinese)")
    }

    private mutating func sayAmbiguous(
        _ field: SourceOrder.Field, _ raw: SourceField, _ monthFirst: LocalDate, _ dayFirst: LocalDate
    ) {
        guard evidence.isContradictory || saidAmbiguous.insert(field).inserted else { return }
        let rest = evidence.isContradictory ? ("", "") : ("; so are others of the column", "；该列其他日期亦然")
        say(
            .warning, .ambiguousDate, at: raw.place,
            [.init("monthFirst", monthFirst.description), .init("dayFirst", dayFirst.description)],
            "it may be \(monthFirst) or \(dayFirst) and is read as \(monthFirst)\(rest.0)",
            "可能是 \(monthFirst) 或 \(dayFirst)，按 \(monthFirst) 读取\(rest.1)")
    }
}

extension OrderStatus {
    /// By the way that an order goes.
    fileprivate static func < (left: OrderStatus, right: OrderStatus) -> Bool {
        guard let one = allCases.firstIndex(of: left), let other = allCases.firstIndex(of: right) else { return false }
        return one < other
    }
}
