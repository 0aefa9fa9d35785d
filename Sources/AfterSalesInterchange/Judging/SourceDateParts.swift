import AfterSalesCore

/// The numbers of a date, in the order in which they are written.
struct SourceDateParts: Hashable {
    /// Three numbers.
    let numbers: [Int]
    /// The order, where the way in which they are written tells it.
    let order: DateOrder?
    /// How many digits the year has.
    let yearDigits: Int
    /// The time behind it.
    let clock: SourceClock?

    init?(_ text: String) {
        guard let cut = Self.cut(text) else { return nil }
        let (words, rest) = cut
        guard words.count == 3, let clock = Self.clock(rest) else { return nil }
        self.clock = clock.value
        if let month = Self.months.firstIndex(of: String(words[1].lowercased().prefix(3))), words[1].count >= 3,
            let day = Int(words[0]), let year = Int(words[2])
        {
            numbers = [day, month + 1, year]
            order = .dayMonthYear
            yearDigits = words[2].count
            return
        }
        if let month = Self.months.firstIndex(of: String(words[0].lowercased().prefix(3))), words[0].count >= 3,
            let day = Int(words[1]), let year = Int(words[2])
        {
            numbers = [month + 1, day, year]
            order = .monthDayYear
            yearDigits = words[2].count
            return
        }
        let read = words.compactMap { word in word.allSatisfy(\.isPlainDigit) ? Int(word) : nil }
        guard read.count == 3 else { return nil }
        numbers = read
        if words[0].count == 4 {
            guard words[1].count <= 2, words[2].count <= 2 else { return nil }
            order = .yearMonthDay
            yearDigits = 4
        } else {
            guard words[0].count <= 2, words[1].count <= 2, words[2].count == 4 || words[2].count == 2 else {
                return nil
            }
            order = nil
            yearDigits = words[2].count
        }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Three words and what follows them.
    private static func cut(_ text: String) -> (words: [String], rest: Substring)? {
        let digits = text.prefix(while: \.isPlainDigit)
        if digits.count == 8 {
            let number = Array(digits)
            let words = [String(number[0..<4]), String(number[4..<6]), String(number[6..<8])]
            return (words, text.dropFirst(8))
        }
        var words: [String] = []
        var rest = text[...]
        while words.count < 3 {
            let word = rest.prefix { $0.isPlainDigit || ($0.isASCII && $0.isLetter && words.count < 2) }
            guard !word.isEmpty else { return nil }
            words.append(String(word))
            rest = rest.dropFirst(word.count)
            guard words.count < 3 else { break }
            guard let sign = rest.first, "-/. 年月,".contains(sign) else { return nil }
            rest = rest.dropFirst()
            if sign == "," || sign == "." || sign == "年" || sign == "月" { rest = rest.drop { $0 == " " } }
        }
        if rest.first == "日" { rest = rest.dropFirst() }
        return (words, rest)
    }

    /// The time that a rest is; nil where it is none, a value of nil where there is no rest.
    private static func clock(_ rest: Substring) -> (value: SourceClock?, Void)? {
        guard let first = rest.first else { return (nil, ()) }
        guard first == "T" || first == " " else { return zone(rest).map { _ in (nil, ()) } }
        var rest = rest.dropFirst().drop { $0 == " " }
        var numbers: [Int] = []
        while numbers.count < 3 {
            let digits = rest.prefix(while: \.isPlainDigit)
            guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
            numbers.append(number)
            rest = rest.dropFirst(digits.count)
            guard rest.first == ":" else { break }
            rest = rest.dropFirst()
        }
        guard numbers.count >= 2 else { return nil }
        if rest.first == "." { rest = rest.dropFirst().drop(while: \.isPlainDigit) }
        let word = rest.drop { $0 == " " }
        for (half, hours) in [("AM", 0), ("PM", 12)] where word.uppercased() == half {
            guard (1...12).contains(numbers[0]) else { return nil }
            numbers[0] = numbers[0] % 12 + hours
            rest = ""
        }
        guard let offset = zone(rest.drop { $0 == " " }) else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        let seconds = (numbers[0] * 60 + numbers[1]) * 60 + second
        guard numbers[1] < 60, second < 60, numbers[0] < 24 || seconds == 86_400 else { return nil }
        return (SourceClock(secondsOfDay: seconds, utcOffsetSeconds: offset.value), ())
    }

    /// The offset from UTC that a rest is; nil where it is none, a value of nil where there is no rest.
    private static func zone(_ rest: Substring) -> (value: Int?, Void)? {
        guard let first = rest.first else { return (nil, ()) }
        if rest == "Z" { return (0, ()) }
        guard first == "+" || first == "-" else { return nil }
        let digits = rest.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, digits.allSatisfy(\.isPlainDigit), let number = Int(digits) else { return nil }
        let (hours, minutes) = number.quotientAndRemainder(dividingBy: 100)
        guard hours <= 18, minutes < 60 else { return nil }
        return ((first == "-" ? -1 : 1) * (hours * 60 + minutes) * 60, ())
    }
}

extension SourceDateParts {
    /// The day that the numbers are.
    func date(_ given: DateOrder?, latestYear: Int) -> SourceDate {
        let known = order ?? (given == .detect ? nil : given)
        if known == .yearMonthDay {
            // A file that puts the year in front has four digits there.
            guard order == .yearMonthDay else { return .malformed }
            return judged(numbers[0], numbers[1], numbers[2], latestYear)
        }
        switch known {
        case .monthDayYear: return judged(numbers[2], numbers[0], numbers[1], latestYear)
        case .dayMonthYear: return judged(numbers[2], numbers[1], numbers[0], latestYear)
        default: break
        }
        let monthFirst = judged(numbers[2], numbers[0], numbers[1], latestYear)
        let dayFirst = judged(numbers[2], numbers[1], numbers[0], latestYear)
        switch (monthFirst, dayFirst) {
        case (.day(let one, _), .day(let other, _)) where one != other:
            return .ambiguous(monthFirst: one, dayFirst: other, clock)
        case (.impossible, _): return dayFirst
        default: return monthFirst
        }
    }

    private func judged(_ year: Int, _ month: Int, _ day: Int, _ latestYear: Int) -> SourceDate {
        var year = year
        if yearDigits == 2 {
            year += latestYear / 100 * 100
            if year > latestYear { year -= 100 }
        }
        guard let date = try? LocalDate(year: year, month: month, day: day) else { return .impossible }
        return SourceDate.disguises.contains(date.description) ? .null : .day(date, clock)
    }
}
