import AfterSalesCore
import AfterSalesInterchange
import Testing

@Suite("Files of comma-separated values")
struct CSVRowsTests {
    private static func rows(_ text: String, pieces: Int = 7, layout: CSVLayout = CSVLayout()) throws -> CSVRows {
        try CSVRows(MemoryBytes(text.utf8, pieceSize: pieces), file: "f.csv", layout: layout)
    }

    private static func codes(_ findings: [SourceFinding]) -> [String] {
        findings.map { "\($0.finding.severity.rawValue) \($0.finding.code) \($0.place)" }
    }

    @Test(arguments: [
        ("a,b;c\n1,2;3\n", ",", ["1", "2;3"]), ("a;b,c;d\n1;2,3;4\n", ";", ["1", "2,3", "4"]),
        ("a\tb\n1\t2,2\n", "\t", ["1", "2,2"]), ("\"a;;;\",b\n1,2\n", ",", ["1", "2"]), ("a\n1;2\n", ",", ["1;2"]),
        ("sep=;\r\na;b\r\n1;2,3\r\n", ";", ["1", "2,3"]), ("SEP=|\na|b,c,d\n1|2\n", "|", ["1", "2"]),
        ("sep=a\n1\n", ",", ["1"]), ("\n\n a ; b \n1;2", ";", ["1", "2"]), ("a,b\r1,2", ",", ["1", "2"]),
    ]) func delimiterIsFound(text: String, delimiter: Unicode.Scalar, cells: [String]) throws {
        for pieces in [1, 2, 3, 5, 1_000] {
            var rows = try Self.rows(text, pieces: pieces)
            #expect(rows.delimiter == delimiter)
            #expect(try rows.next()?.cells == cells)
            #expect(try rows.next() == nil)
        }
    }

    @Test func delimiterIsGiven() throws {
        var rows = try Self.rows("a;b;c,d\n1;2;3,4\n", layout: CSVLayout(delimiter: ","))
        #expect(rows.header.names == ["a;b;c", "d"])
        #expect(try rows.next()?.cells == ["1;2;3", "4"])
        #expect(try Self.rows("a;b\n", layout: CSVLayout(delimiter: "\"")).header.names == ["a", "b"])
    }

    @Test func separatorLineCounts() throws {
        var rows = try Self.rows("sep=;\r\na;b\r\n1;2\r\n")
        #expect(rows.header.line == 2)
        #expect(try rows.next()?.line == 3)
        #expect(try Self.rows("sep=").header.names == ["sep="])
    }

    @Test(arguments: [
        ("VIN, ro ,Mileage\n", ["note unknownColumn f.csv:1 Mileage"]),
        (
            "vin,RO,Vin,x,X\n",
            [
                "error duplicateColumn f.csv:1 Vin", "note unknownColumn f.csv:1 x", "note duplicateColumn f.csv:1 X",
            ]
        ),
        ("\nVIM,RO,,\n", ["note unknownColumn f.csv:2 VIM", "error missingColumn f.csv:2"]),
        ("", ["error missingColumn f.csv:1"]),
        ("\n \n,,\n", ["error missingColumn f.csv:1"]),
        (
            "VIN,R\"O\n",
            [
                "error malformedCSV f.csv:1", "note unknownColumn f.csv:1 R\"O", "error missingColumn f.csv:1",
            ]
        ),
    ]) func header(text: String, expected: [String]) throws {
        let rows = try Self.rows(text, layout: CSVLayout(needed: ["VIN", "RO"], optional: ["colour"]))
        #expect(Self.codes(rows.findings) == expected)
        #expect(rows.header.isReadable == !expected.contains { $0.hasPrefix("error") })
    }

    @Test func columnsAreFoundByName() throws {
        let header = try Self.rows("\n,,\n Vin ,里程,\u{A0}RO\u{A0}\n").header
        #expect(header.line == 3)
        #expect(header.text == " Vin ,里程,\u{A0}RO\u{A0}")
        #expect(header.place(of: "VIN") == 0)
        #expect(header.place(of: " 里程 ") == 1)
        #expect(header.place(of: "ro") == 2)
        #expect(header.place(of: "x") == nil)
    }

    @Test func cellsAreCounted() throws {
        var rows = try Self.rows("a,b,\n1,2\n1\n1,2,3\n1,2,, \n1,\"2\"x\n")
        var found: [[String]] = []
        while let row = try rows.next() { found.append(Self.codes(rows.findings(of: row))) }
        #expect(
            found == [
                [], ["error wrongFieldCount f.csv:3"], ["error wrongFieldCount f.csv:4"], [],
                ["error malformedCSV f.csv:6"],
            ])
    }

    @Test func cellsAreFoundByName() throws {
        var rows = try Self.rows("VIN,RO\nx\n")
        let row = try #require(try rows.next())
        #expect(rows.text(of: "vin", in: row) == "x")
        #expect(rows.text(of: "ro", in: row) == nil)
        #expect(rows.text(of: "plate", in: row) == nil)
        #expect(rows.place(of: row, column: "VIN").description == "f.csv:2 VIN")
    }

    @Test func aHeaderThatComesAgainIsPassedOver() throws {
        var rows = try Self.rows("a,b\n1,2\nA , b\n\"a\",b,\n3,4\na,c\n")
        var cells: [[String]] = []
        while let row = try rows.next() { cells.append(row.cells) }
        #expect(cells == [["1", "2"], ["3", "4"], ["a", "c"]])
        #expect(Self.codes(rows.findings) == ["note repeatedHeader f.csv:3", "note repeatedHeader f.csv:4"])
        var many = try Self.rows(String(repeating: "a,b\n", count: 1_000))
        #expect(try many.next() == nil)
        #expect(many.findings.count == 100)
    }

    @Test func blankRowsArePassedOver() throws {
        var rows = try Self.rows("a,b\n,\n  \n\"\",\" \"\n\n1,\n\u{1A}")
        #expect(try rows.next()?.cells == ["1", ""])
        #expect(try rows.next() == nil)
    }

    @Test func whatIsNoTextIsTold() throws {
        let bytes = Array("a,b\n1,中\n2,".utf8) + [0xFF, 0xFE, 0x0A] + Array("3,".utf8) + [0, 0x0A]
        var rows = try CSVRows(MemoryBytes(bytes), file: "f.csv", encoding: .utf8)
        while try rows.next() != nil {}
        #expect(Self.codes(rows.findings) == ["warning undecodableText f.csv:3", "warning zeroByte f.csv:4"])
        #expect(rows.textFaults.count == 3)
        #expect(rows.isEncodingGiven)
    }

    @Test func aRowOutlivesTheNext() throws {
        let text = "a,b\n" + (0..<1_000).map { "\($0),\"x\"\"\($0)\"\n" }.joined()
        var rows = try Self.rows(text, pieces: 100)
        var kept: [CSVRow] = []
        while let row = try rows.next() { kept.append(row) }
        #expect(kept.map(\.cells) == (0..<1_000).map { [String($0), "x\"\($0)"] })
    }
}
