import AfterSalesCore
import AfterSalesCustomers
import AfterSalesWarranty

extension RecallJudge {
    /// The day on which the maker's report came in.
    mutating func published() -> LocalDate? {
        guard let raw = source.fields[.published] else { return nil }
        switch SourceDate.read(Self.instant(raw.text) ?? raw.text, dates, latestYear: latest.year) {
        case .blank, .null: return nil
        case .day(let day, _) where Self.disguises.contains(day.description): return nil
        case .day(let day, _):
            guard day > latest else { return day }
            say(
                .error, .dateInFuture, .published,
                [.init("date", day.description), .init("today", latest.description)],
                "\(day) is behind the day on which the file is read", "\(day) 晚于读取文件之日")
        case .impossible, .malformed, .ambiguous: sayMalformed(raw.text, .published, .error)
        }
        return nil
    }

    /// What the NHTSA writes where it knows no day, beside what others write.
    private static let disguises: Set<String> = ["1901-01-01"]

    /// The day of `/Date(1476849600000-0400)/`, as its older interface writes one.
    private static func instant(_ text: String) -> String? {
        let word = text.sourceWord
        guard word.hasPrefix("/date("), word.hasSuffix(")/") else { return nil }
        let inside = word.dropFirst(6).dropLast(2)
        let sign = inside.prefix { $0 == "-" }.prefix(1)
        let number = sign + inside.dropFirst(sign.count).prefix(while: \.isPlainDigit)
        let zone = inside.dropFirst(number.count)
        guard let milliseconds = Int64(number), zone.isEmpty || zone.count == 5 else { return nil }
        let clock = Int(zone.dropFirst()) ?? 0
        let ahead = (clock / 100 * 60 + clock % 100) * 60 * (zone.first == "-" ? -1 : 1)
        let (microseconds, isBeyond) = milliseconds.multipliedReportingOverflow(by: 1_000)
        guard !isBeyond, let at = try? Timestamp(microsecondsSince1970: microseconds) else { return nil }
        return (try? at.date(utcOffsetSeconds: ahead))?.description
    }

    private var latest: LocalDate {
        let ahead = (try? now.adding(seconds: 14 * 3_600)) ?? now
        return (try? CivilZone.utc.date(of: ahead)) ?? .latest
    }

    private mutating func sayMalformed(
        _ text: String, _ field: SourceRecall.Field, _ severity: Finding.Severity
    ) {
        let shown = String(text.sourceTrimmed.prefix(60))
        var inputs: [Finding.Input] = [.init("value", shown)]
        if dates == .dayMonthYear,
            case .day(let day, _) = SourceDate.read(text, .monthDayYear, latestYear: latest.year)
        {
            inputs.append(.init("otherwise", day.description))
        }
        say(severity, .malformedDate, field, inputs, "\(shown) is no day of this form", "\(shown) 不是此格式的日期")
    }

    /// When the cars were built; an end that cannot be read is open.
    mutating func produced() -> RecallRange<LocalDate> {
        let range = RecallRange(from: produced(.producedFrom), through: produced(.producedThrough))
        guard let from = range.from, let through = range.through, through < from else { return range }
        say(
            .warning, .invertedRange, .producedFrom, [.init("range", range.description)],
            "production would end before it begins; cars of any day are taken as meant", "生产日期起止颠倒，按任何生产日期处理")
        return .any
    }

    private mutating func produced(_ field: SourceRecall.Field) -> LocalDate? {
        guard let raw = source.fields[field] else { return nil }
        switch SourceDate.read(raw.text, dates, latestYear: latest.year) {
        case .blank, .null: return nil
        case .day(let day, _): return Self.disguises.contains(day.description) ? nil : day
        case .impossible, .malformed, .ambiguous:
            sayMalformed(raw.text, field, .warning)
            return nil
        }
    }
}
