/// What stands at a place of bytes that should be UTF-8.
enum UTF8Sequence {
    /// A character of so many bytes.
    case whole(Int)
    /// So many bytes that begin none, or begin one and do not end it.
    case wrong(Int)
    /// A character of which the bytes hold only the beginning.
    case cut

    /// Looks at a place.
    @inline(__always)
    init(_ bytes: borrowing [UInt8], at place: Int) {
        let first = bytes[place]
        if first < 0x80 {
            self = .whole(1)
            return
        }
        // The second byte says whether a number was written longer than it needs, is half of a pair, or is too high.
        let (length, low, high): (Int, UInt8, UInt8) =
            switch first {
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (1, 0, 0)
            }
        var known = 1
        while known < length {
            guard place + known < bytes.count else {
                self = .cut
                return
            }
            let byte = bytes[place + known]
            guard known == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80 else { break }
            known += 1
        }
        self = length > 1 && known == length ? .whole(length) : .wrong(known)
    }
}
