/// Makes UTF-8 of UTF-16.
struct UTF16Converter: TextConverter {
    private let isBigEndian: Bool
    private var rest: [UInt8] = []

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func convert(_ piece: [UInt8], isLast: Bool, _ progress: inout TextProgress) -> [UInt8] {
        let bytes = rest.isEmpty ? piece : rest + piece
        rest = []
        progress.output.reserveCapacity(bytes.count * 3 / 2 + 3)
        var place = 0
        while place < bytes.count {
            let first = unit(bytes, place)
            let isPair = first.map(UTF16.isLeadSurrogate) ?? false
            let second = isPair ? unit(bytes, place + 2) : nil
            if !isLast, first == nil || (isPair && second == nil) {
                rest = Array(bytes[place...])
                break
            }
            guard let first, first != 0 else {
                progress.replace(first == nil ? .notInEncoding : .zero, at: progress.offset + place)
                place += 2
                continue
            }
            if let second, UTF16.isTrailSurrogate(second) {
                let number = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
                progress.append(number)
                place += 4
            } else if UTF16.isSurrogate(first) {
                progress.replace(.notInEncoding, at: progress.offset + place)
                place += 2
            } else {
                progress.append(UInt32(first))
                place += 2
            }
        }
        progress.offset += min(place, bytes.count)
        return progress.take()
    }

    /// The unit at a place; nil where not all of it is there.
    private func unit(_ bytes: [UInt8], _ place: Int) -> UInt16? {
        guard place + 1 < bytes.count else { return nil }
        let (low, high) = isBigEndian ? (bytes[place + 1], bytes[place]) : (bytes[place], bytes[place + 1])
        return UInt16(high) << 8 | UInt16(low)
    }
}

extension UTF16 {
    fileprivate static func isSurrogate(_ unit: UInt16) -> Bool { unit & 0xF800 == 0xD800 }
}
