extension TextEncoding {
    /// How many bytes of a file ``init(detecting:)`` looks at.
    public static let sampleSize = 1 << 16

    /// The encoding that the beginning of a file speaks for: a byte order mark; zeros in every other place for UTF-16; UTF-8
    /// where nearly all fits; GB 18030 where what does not fit looks like pairs of common Chinese characters; else Latin-1.
    ///
    /// A few bytes can be all of them: say the encoding where it is known.
    /// - Parameter beginning: The first bytes; of more than ``sampleSize`` no more are looked at.
    public init(detecting beginning: some Sequence<UInt8>) {
        let sample = Array(beginning.prefix(Self.sampleSize))
        let marked = Self.allCases.first { !$0.byteOrderMark.isEmpty && sample.starts(with: $0.byteOrderMark) }
        self =
            marked ?? Self.utf16(sample) ?? (Self.isUTF8(sample) ? .utf8 : Self.isGB18030(sample) ? .gb18030 : .latin1)
    }

    /// ASCII characters have a zero byte in UTF-16, and there are digits, commas and line ends in any table.
    private static func utf16(_ sample: [UInt8]) -> TextEncoding? {
        let pairs = sample.count / 2
        var even = 0
        var odd = 0
        for pair in 0..<pairs {
            if sample[2 * pair] == 0 { even += 1 }
            if sample[2 * pair + 1] == 0 { odd += 1 }
        }
        if odd * 20 >= pairs, odd > 8 * even { return .utf16LittleEndian }
        if even * 20 >= pairs, even > 8 * odd { return .utf16BigEndian }
        return nil
    }

    /// A single bad byte makes no file of another encoding, and a single good sequence none of this one.
    private static func isUTF8(_ sample: [UInt8]) -> Bool {
        var good = 0
        var bad = 0
        var place = 0
        while place < sample.count {
            switch UTF8Sequence(sample, at: place) {
            case .whole(let length):
                if length > 1 { good += 1 }
                place += length
            case .wrong(let length):
                bad += 1
                place += length
            case .cut: place = sample.count
            }
        }
        return bad == 0 || good > 8 * bad
    }

    /// Pairs of GB 2312, which hold nearly every character in use, against pairs that are rare and what is no pair at all.
    private static func isGB18030(_ sample: [UInt8]) -> Bool {
        var common = 0
        var others = 0
        var place = 0
        while place + 1 < sample.count {
            let first = sample[place]
            let second = sample[place + 1]
            if first < 0x80 {
                place += 1
            } else if (0xA1...0xA9).contains(first) || (0xB0...0xF7).contains(first), second >= 0xA1, second < 0xFF {
                common += 1
                place += 2
            } else {
                others += 1
                place += second < 0x40 ? 1 : 2
            }
        }
        return common > 2 * others
    }
}
