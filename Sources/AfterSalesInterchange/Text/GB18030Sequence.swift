/// What stands at a place of bytes that should be GB 18030.
enum GB18030Sequence {
    /// A character of so many bytes, by its form: whether it is assigned is not said.
    case whole(Int)
    /// A byte that begins no character.
    case wrong
    /// A character of which the bytes hold only the beginning.
    case cut

    /// Looks at a place.
    init(_ bytes: borrowing [UInt8], at place: Int) {
        let left = bytes.count - place
        guard bytes[place] >= 0x80 else {
            self = .whole(1)
            return
        }
        guard Self.isLead(bytes[place]) else {
            self = .wrong
            return
        }
        guard left > 1 else {
            self = .cut
            return
        }
        let second = bytes[place + 1]
        if Self.isDigit(second) {
            let isForm = (left < 3 || Self.isLead(bytes[place + 2])) && (left < 4 || Self.isDigit(bytes[place + 3]))
            self = !isForm ? .wrong : left < 4 ? .cut : .whole(4)
        } else {
            self = second >= 0x40 && second != 0x7F && second != 0xFF ? .whole(2) : .wrong
        }
    }

    private static func isLead(_ byte: UInt8) -> Bool { byte > 0x80 && byte < 0xFF }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
