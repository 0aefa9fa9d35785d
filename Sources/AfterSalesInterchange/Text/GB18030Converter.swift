/// Makes UTF-8 of GB 18030. The characters are told apart here; the system's table says which they are.
struct GB18030Converter: TextConverter {
    private let table: GB18030Table
    private var rest: [UInt8] = []

    /// - Throws: An ``EncodingFault`` where the system has no table.
    init() throws(EncodingFault) { table = try GB18030Table() }

    mutating func convert(_ piece: [UInt8], isLast: Bool, _ progress: inout TextProgress) -> [UInt8] {
        let bytes = rest.isEmpty ? piece : rest + piece
        rest = []
        progress.output.reserveCapacity(bytes.count * 3 / 2 + 3)
        var start = 0
        var place = 0
        scan: while place < bytes.count {
            var wrong = 0
            switch GB18030Sequence(bytes, at: place) {
            case .whole where bytes[place] == 0: wrong = 1
            case .whole(let length): place += length
            case .wrong: wrong = 1
            case .cut where isLast: wrong = bytes.count - place
            case .cut:
                rest = Array(bytes[place...])
                break scan
            }
            if wrong > 0 {
                put(bytes, start..<place, &progress)
                progress.replace(bytes[place] == 0 ? .zero : .notInEncoding, at: progress.offset + place)
                place += wrong
                start = place
            }
        }
        put(bytes, start..<min(place, bytes.count), &progress)
        progress.offset += place
        return progress.take()
    }

    /// Puts whole characters; where one of them is not assigned, one by one.
    private func put(_ bytes: [UInt8], _ range: Range<Int>, _ progress: inout TextProgress) {
        if table.put(bytes[range], &progress.output) { return }
        var place = range.lowerBound
        while place < range.upperBound, case .whole(let length) = GB18030Sequence(bytes, at: place) {
            if !table.put(bytes[place..<place + length], &progress.output) {
                progress.replace(.notInEncoding, at: progress.offset + place)
            }
            place += length
        }
    }
}
