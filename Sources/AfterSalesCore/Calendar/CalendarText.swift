/// Reads the fixed-width ASCII forms of dates and instants, one byte ahead.
struct CalendarReader {
    private var bytes: String.UTF8View.Iterator
    private(set) var next: UInt8?

    init(_ text: String) {
        bytes = text.utf8.makeIterator()
        next = bytes.next()
    }

    var isAtEnd: Bool { next == nil }

    /// Takes the byte if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        next = bytes.next()
        return true
    }

    /// Takes one ASCII digit; nothing else is a digit here, whatever Unicode says.
    mutating func digit() -> Int? {
        guard let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        next = bytes.next()
        return Int(byte - UInt8(ascii: "0"))
    }

    /// Takes exactly `count` digits.
    mutating func number(digits count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Takes `yyyy-MM-dd`; whether the day exists is the caller's to ask.
    mutating func date() -> (year: Int, month: Int, day: Int)? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return (year, month, day)
    }
}

/// Writes the same forms.
struct CalendarWriter {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(27)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func put(_ character: Unicode.Scalar) {
        bytes.append(UInt8(ascii: character))
    }

    /// Writes a number that is not negative, with leading zeros.
    mutating func put(_ value: Int, digits count: Int) {
        var rest = value
        let start = bytes.count
        for _ in 0..<count {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    mutating func put(date: (year: Int, month: Int, day: Int)) {
        put(date.year, digits: 4)
        put("-")
        put(date.month, digits: 2)
        put("-")
        put(date.day, digits: 2)
    }
}
