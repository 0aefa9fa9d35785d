/// Hands UTF-8 on; a copy is made only where something has to be replaced.
struct UTF8Converter: TextConverter {
    private var rest: [UInt8] = []

    mutating func convert(_ piece: [UInt8], isLast: Bool, _ progress: inout TextProgress) -> [UInt8] {
        let bytes = rest.isEmpty ? piece : rest + piece
        rest = []
        var start = 0
        var place = 0
        while place < bytes.count {
            if bytes[place] < 0x80, bytes[place] > 0 {
                place = max(Self.plainEnd(bytes, from: place), place + 1)
                continue
            }
            var wrong = 0
            if bytes[place] == 0 {
                wrong = 1
            } else {
                switch UTF8Sequence(bytes, at: place) {
                case .whole(let length): place += length
                case .wrong(let length): wrong = length
                case .cut where isLast: wrong = bytes.count - place
                case .cut:
                    rest = Array(bytes[place...])
                    return finish(bytes, start, place, &progress)
                }
            }
            if wrong > 0 {
                progress.output += bytes[start..<place]
                progress.replace(bytes[place] == 0 ? .zero : .notInEncoding, at: progress.offset + place)
                place += wrong
                start = place
            }
        }
        return finish(bytes, start, place, &progress)
    }

    private func finish(_ bytes: [UInt8], _ start: Int, _ end: Int, _ progress: inout TextProgress) -> [UInt8] {
        progress.offset += end
        if start == 0 { return progress.pass(end == bytes.count ? bytes : Array(bytes[..<end])) }
        progress.output += bytes[start..<end]
        return progress.take()
    }

    /// Where eight bytes begin that are not all plain: ASCII, and not zero.
    private static func plainEnd(_ input: [UInt8], from start: Int) -> Int {
        let bytes = input.span
        var place = start
        while place + 32 <= bytes.count {
            let words = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
            guard marks(words[0]) | marks(words[1]) | marks(words[2]) | marks(words[3]) == 0 else { break }
            place += 32
        }
        while place + 8 <= bytes.count {
            guard marks(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)) == 0 else { break }
            place += 8
        }
        return place
    }

    /// Zero where eight bytes are plain.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        ((word &- 0x0101_0101_0101_0101) | word) & 0x8080_8080_8080_8080
    }
}
