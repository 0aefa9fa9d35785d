/// Reads a ``SerialPattern``, one character ahead.
struct SerialPatternReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        // More cannot be a pattern that is short enough, but for long lists in brackets.
        scalars = Array(text.unicodeScalars.prefix(4_096))
    }

    private var position: Int { index + 1 }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
        return true
    }

    mutating func steps() throws(SerialPatternError) -> [SerialPattern.Step] {
        guard !scalars.isEmpty else { throw .empty }
        var steps: [SerialPattern.Step] = []
        while index < scalars.count {
            let allowed = try list()
            let times = try quantity()
            guard steps.count + times.upperBound <= SerialPattern.longest else { throw .tooLong }
            for time in 0..<times.upperBound {
                steps.append(.init(allowed: allowed, isOptional: time >= times.lowerBound))
            }
        }
        return steps
    }

    private mutating func list() throws(SerialPatternError) -> [ClosedRange<UInt32>] {
        let start = position
        if take("[") {
            var ranges: [ClosedRange<UInt32>] = []
            while !take("]") {
                guard index < scalars.count else { throw .unexpected(at: start) }
                let first = scalars[index]
                index += 1
                var last = first
                if take("-") {
                    guard index < scalars.count, scalars[index] != "]" else { throw .invalidList(at: start) }
                    last = scalars[index]
                    index += 1
                }
                guard first.value <= last.value else { throw .invalidList(at: start) }
                ranges.append(first.value...last.value)
            }
            guard !ranges.isEmpty else { throw .invalidList(at: start) }
            return ranges
        }
        let scalar = scalars[index]
        guard !["]", "{", "}", "?"].contains(scalar) else { throw .unexpected(at: start) }
        index += 1
        return [scalar.value...scalar.value]
    }

    private mutating func quantity() throws(SerialPatternError) -> ClosedRange<Int> {
        let start = position
        if take("?") { return 0...1 }
        guard take("{") else { return 1...1 }
        guard let least = number() else { throw .invalidQuantity(at: start) }
        var most = least
        if take(",") {
            guard let number = number() else { throw .invalidQuantity(at: start) }
            most = number
        }
        guard take("}"), least <= most, most > 0 else { throw .invalidQuantity(at: start) }
        return least...most
    }

    private mutating func number() -> Int? {
        var value: Int?
        while index < scalars.count, (0x30...0x39).contains(scalars[index].value), value ?? 0 < 100 {
            value = (value ?? 0) * 10 + Int(scalars[index].value - 0x30)
            index += 1
        }
        return value
    }
}
