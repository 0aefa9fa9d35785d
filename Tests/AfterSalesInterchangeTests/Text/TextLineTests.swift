import AfterSalesInterchange
import AfterSalesTesting
import Testing

@Suite("Lines of a text that is looked at many bytes at once")
struct TextLineTests {
    @Test(arguments: ["\n", "\r", "\r\n", "\n\r", "\r\r\n"], Array(0...40)) func ends(_ end: String, _ first: Int)
        throws
    {
        let lines = end == "\n\r" || end == "\r\r\n" ? 2 : 1
        for second in [0, 1, 2, 3, 7, 8, 9, 30, 31, 32, 33] {
            for sign in ["", "é"] {
                let text =
                    sign + String(repeating: "x", count: first) + end + String(repeating: "y", count: second) + end
                    + "z"
                let (_, decoded) = try EncodingSample.text(Array(text.utf8) + [0xFF], .utf8)
                // Where nothing stands between the two, the second feed belongs to the carriage in front of it.
                let joined = second == 0 && end == "\n\r" ? 1 : 0
                #expect(decoded.faults.listed.map(\.line) == [2 * lines - joined + 1], "\(second)")
            }
        }
    }

    /// The number of each line that is at fault, counted one byte after the other.
    @Test(arguments: 0..<100) func anyText(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let letters = Array("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\r".utf8) + [0xFF]
        let bytes = random.list(0...600) { $0.pick(letters) }
        var lines: [Int] = []
        var line = 1
        for (place, byte) in bytes.enumerated() {
            let isFeedOfCarriage = byte == 0x0A && place > 0 && bytes[place - 1] == 0x0D
            if byte == 0x0D || (byte == 0x0A && !isFeedOfCarriage) { line += 1 }
            if byte == 0xFF, lines.last != line { lines.append(line) }
        }
        let (text, decoded) = try EncodingSample.text(bytes, .utf8)
        #expect(decoded.faults.listed.map(\.line) == lines)
        #expect(Array(text.utf8) == bytes.flatMap { $0 == 0xFF ? [0xEF, 0xBF, 0xBD] : [$0] })
    }
}
