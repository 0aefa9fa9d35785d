import AfterSalesCore
import AfterSalesInterchange
import Testing

@Suite("Comma-separated values without end")
struct CSVBoundTests {
    /// A header, a line of so many bytes, and a row.
    struct LongLine: ByteSource {
        let letter: UInt8
        var left: Int
        var isBegun = false
        var isEnded = false

        mutating func next() -> [UInt8]? {
            if !isBegun {
                isBegun = true
                return Array("a,b\n1,".utf8)
            }
            if left > 0 {
                left -= 100_000
                return [UInt8](repeating: letter, count: 100_000)
            }
            defer { isEnded = true }
            return isEnded ? nil : Array("\n2,3\n".utf8)
        }
    }

    @Test(arguments: [
        (UInt8(ascii: "x"), 50_000_000), (UInt8(ascii: "\""), 3_000_000), (UInt8(ascii: ","), 3_000_000),
        (0, 2_000_000),
    ]) func aLineOfManyMegabytes(letter: UInt8, count: Int) throws {
        var rows = try CSVRows(LongLine(letter: letter, left: count), file: "long.csv")
        let long = try #require(try rows.next())
        #expect(long.fault != nil)
        #expect(long.byteCount <= 1 << 20)
        #expect(long.text.hasPrefix("1,"))
        #expect(rows.findings(of: long).map(\.finding.code) == [.malformedCSV])
        let last = try #require(try rows.next())
        #expect(last.cells == ["2", "3"])
        #expect(last.line == 3)
        #expect(try rows.next() == nil)
    }

    @Test func anOpenQuoteTakesItsLineOnly() throws {
        let text = "a,b\n1,\"open\n" + (0..<300).map { "\($0),x\n" }.joined() + "300,\"y\"\n"
        var rows = try CSVRows(MemoryBytes(text.utf8), file: "open.csv")
        let open = try #require(try rows.next())
        #expect(open.fault == .quoteWithoutEnd)
        #expect(open.text == "1,\"open")
        var count = 0
        while let row = try rows.next() {
            #expect(row.fault == nil)
            #expect(row.text(of: 0) == String(count))
            #expect(row.line == count + 3)
            count += 1
        }
        #expect(count == 301)
    }

    @Test func everyLineOpensAQuote() throws {
        // What is looked at again after each stays bounded, too.
        let text = "a,b\n" + String(repeating: "\"\"\"\n", count: 100_000)
        var rows = try CSVRows(MemoryBytes(text.utf8), file: "open.csv")
        var count = 0
        while try rows.next() != nil { count += 1 }
        #expect(count > 0)
    }
}
