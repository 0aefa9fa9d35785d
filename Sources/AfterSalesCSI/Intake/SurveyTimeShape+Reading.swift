import AfterSalesCore

/// A time as it was read: a day, what the clock shows, and by which clock.
struct SurveyTime {
    let day: LocalDate
    let secondsOfDay: Int
    let microseconds: Int64
    let utcOffsetSeconds: Int?

    /// The instant; nil beyond the calendar's ends.
    func instant(in zone: CivilZone) -> Timestamp? {
        let zone = utcOffsetSeconds.map { try? CivilZone(utcOffsetSeconds: $0) } ?? zone
        guard let whole = try? zone?.timestamp(of: day, secondsOfDay: secondsOfDay) else { return nil }
        return try? Timestamp(microsecondsSince1970: whole.microsecondsSince1970 + microseconds)
    }
}

extension SurveyTimeShape {
    /// The time that a text is in this shape; nil where it is none, or a day that there is not.
    func read(_ text: String) -> SurveyTime? {
        var reader = SurveyTimeReader(bytes: Array(text.utf8))
        for token in tokens {
            guard reader.take(token) else { return nil }
        }
        return reader.time
    }
}

private struct SurveyTimeReader {
    private enum Part: Int, CaseIterable {
        case year, month, day, hour, minute, second, offsetHours, offsetMinutes
    }

    let bytes: [UInt8]
    private var position = 0
    private var numbers = [Int](repeating: 0, count: Part.allCases.count)
    private var fraction: Int64 = 0
    private var isAfternoon: Bool?
    private var offset: Int?

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ token: SurveyTimeShape.Token) -> Bool {
        switch token {
        case .year: number(4...4, 1...9_999, .year)
        case .month(let isPadded): number(isPadded ? 2...2 : 1...2, 1...12, .month)
        case .day(let isPadded): number(isPadded ? 2...2 : 1...2, 1...31, .day)
        case .hour(let isPadded): number(isPadded ? 2...2 : 1...2, 0...23, .hour)
        case .hourOfHalf(let isPadded): number(isPadded ? 2...2 : 1...2, 1...12, .hour)
        case .minute: number(2...2, 0...59, .minute)
        case .second: number(2...2, 0...59, .second)
        case .fraction: takeFraction()
        case .half: takeHalf()
        case .offset: takeOffset()
        case .literal(let byte): takeByte(byte)
        }
    }

    /// Where everything of the text has been taken.
    var time: SurveyTime? {
        guard position == bytes.count,
            let date = try? LocalDate(year: self[.year], month: self[.month], day: self[.day])
        else { return nil }
        let hour = isAfternoon.map { self[.hour] % 12 + ($0 ? 12 : 0) } ?? self[.hour]
        return SurveyTime(
            day: date, secondsOfDay: (hour * 60 + self[.minute]) * 60 + self[.second], microseconds: fraction,
            utcOffsetSeconds: offset)
    }

    private subscript(_ part: Part) -> Int { numbers[part.rawValue] }

    private mutating func takeByte(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func number(_ digits: ClosedRange<Int>, _ range: ClosedRange<Int>, _ part: Part) -> Bool {
        var read = 0
        var value = 0
        while read < digits.upperBound, position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
            read += 1
        }
        numbers[part.rawValue] = value
        return digits.contains(read) && range.contains(value)
    }

    /// Finer than a microsecond is left out: no survey tool measures it.
    private mutating func takeFraction() -> Bool {
        var read = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            if read < 6 { fraction = fraction * 10 + Int64(bytes[position] - 0x30) }
            position += 1
            read += 1
        }
        for _ in read..<max(read, 6) { fraction *= 10 }
        return read > 0
    }

    private mutating func takeHalf() -> Bool {
        for (words, isAfternoon) in [(["AM", "am", "上午"], false), (["PM", "pm", "下午"], true)] {
            for word in words where bytes[position...].starts(with: word.utf8) {
                position += word.utf8.count
                self.isAfternoon = isAfternoon
                return true
            }
        }
        return false
    }

    private mutating func takeOffset() -> Bool {
        if takeByte(UInt8(ascii: "Z")) {
            offset = 0
            return true
        }
        let isWest = takeByte(UInt8(ascii: "-"))
        guard isWest || takeByte(UInt8(ascii: "+")) else { return false }
        guard number(2...2, 0...18, .offsetHours) else { return false }
        _ = takeByte(UInt8(ascii: ":"))
        guard number(2...2, 0...59, .offsetMinutes) else { return false }
        offset = (isWest ? -1 : 1) * (self[.offsetHours] * 60 + self[.offsetMinutes]) * 60
        return true
    }
}
