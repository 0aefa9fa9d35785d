/// Makes UTF-8 of Latin-1, with the characters of Windows-1252 from 0x80 to 0x9F.
struct Latin1Converter: TextConverter {
    /// From 0x80; zero where Windows-1252 has none (https://encoding.spec.whatwg.org/index-windows-1252.txt).
    private static let windows: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    mutating func convert(_ piece: [UInt8], isLast: Bool, _ progress: inout TextProgress) -> [UInt8] {
        progress.output.reserveCapacity(piece.count * 3 / 2)
        for (place, byte) in piece.enumerated() {
            let number = (0x80...0x9F).contains(byte) ? Self.windows[Int(byte) - 0x80] : UInt32(byte)
            if number == 0 {
                progress.replace(byte == 0 ? .zero : .notInEncoding, at: progress.offset + place)
            } else {
                progress.append(number)
            }
        }
        progress.offset += piece.count
        return progress.take()
    }
}
