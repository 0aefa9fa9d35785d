import AfterSalesCore
import Testing

@Suite struct DocumentReaderTests {
    private static let known = ["name", "count", "rate", "items", "tables"]

    private func read(_ json: String, _ body: (inout DocumentReader, DocumentReader.Fields) -> Void) -> [Finding] {
        var reader = DocumentReader()
        if let fields = reader.object(JSONText.value(json), at: .document, known: Self.known) { body(&reader, fields) }
        return reader.findings
    }

    @Test func readsWhatIsThere() {
        let findings = read(
            #"{"name": "A7", "count": -3, "rate": "0.05", "items": [1, "x"], "tables": {"b": 1, "a b": null}}"#
        ) { reader, fields in
            #expect(reader.string("name", in: fields) == "A7")
            #expect(reader.integer("count", in: fields) == -3)
            #expect(reader.decimal("rate", in: fields) == "0.05")
            #expect(reader.decimal("count", in: fields) == "-3")
            let items = reader.list("items", in: fields)
            #expect(items.map(\.value) == [.number("1"), .string("x")])
            #expect(items.map(\.place.path) == ["$.items[0]", "$.items[1]"])
            let tables = reader.members("tables", in: fields)
            #expect(tables.map(\.key) == ["b", "a b"])
            #expect(tables.map(\.place.path) == ["$.tables.b", #"$.tables["a b"]"#])
            #expect(reader.present("name", in: fields, required: true) == .string("A7"))
        }
        #expect(findings.isEmpty)
    }

    @Test(
        arguments: [
            ("nmae", "name"), ("Name", "name"), ("item", "items"), ("cuont", "count"), ("colour", nil), ("工时", nil),
            ("", nil),
        ] as [(String, String?)])
    func anUnknownFieldSuggestsTheNearest(field: String, nearest: String?) {
        let findings = read("{\(JSONWriter.quoted(field)): 1, \"name\": \"A7\"}") { _, _ in }
        #expect(findings.map(\.code) == ["unknownField"])
        #expect(findings.first?.place == Place.document.field(field))
        #expect(findings.first?.input("nearest") == nearest)
        #expect(
            findings.first?.text(.english) == "unknown field \(field)" + (nearest.map { "; did you mean \($0)?" } ?? "")
        )
    }

    @Test(arguments: ["{}", #"{"name": null, "count": null, "rate": null, "items": null, "tables": null}"#])
    func whatIsMissingIsSaidOnceEach(json: String) {
        let findings = read(json) { reader, fields in
            #expect(reader.string("name", in: fields) == nil)
            #expect(reader.integer("count", in: fields) == nil)
            #expect(reader.decimal("rate", in: fields) == nil)
            #expect(reader.list("items", in: fields, required: true).isEmpty)
            #expect(reader.members("tables", in: fields, required: true).isEmpty)
        }
        #expect(findings.map(\.place.path) == ["$.name", "$.count", "$.rate", "$.items", "$.tables"])
        #expect(findings.allSatisfy { $0.code == "missingField" && $0.severity == .error })
        let optional = read(json) { reader, fields in
            #expect(reader.string("name", in: fields, required: false) == nil)
            #expect(reader.integer("count", in: fields, required: false) == nil)
            #expect(reader.decimal("rate", in: fields, required: false) == nil)
            #expect(reader.list("items", in: fields).isEmpty)
            #expect(reader.members("tables", in: fields).isEmpty)
        }
        #expect(optional.isEmpty)
    }

    @Test(arguments: ["null", "true", "1", #""a""#, "[]"])
    func whatIsNoObjectIsRefused(json: String) {
        let findings = read(json) { _, _ in Issue.record("\(json) became an object") }
        #expect(findings.map(\.code) == ["wrongType"])
        #expect(findings.first?.place == .document)
        #expect(findings.first?.text(.english) == "expected an object, found \(JSONText.value(json).kind.english)")
    }

    @Test func wrongTypesAreSaidWithTheirPlace() {
        let findings = read(#"{"name": 1, "count": "3", "rate": [], "items": {}, "tables": false}"#) { reader, fields in
            #expect(reader.string("name", in: fields, required: false) == nil)
            #expect(reader.integer("count", in: fields, required: false) == nil)
            #expect(reader.decimal("rate", in: fields, required: false) == nil)
            #expect(reader.list("items", in: fields).isEmpty)
            #expect(reader.members("tables", in: fields).isEmpty)
        }
        #expect(findings.allSatisfy { $0.code == "wrongType" })
        #expect(
            findings.map(\.description) == [
                "error wrongType at $.name: expected a string, found a number",
                "error wrongType at $.count: expected a whole number, found a string",
                "error wrongType at $.rate: expected a decimal in a string, found a list",
                "error wrongType at $.items: expected a list, found an object",
                "error wrongType at $.tables: expected an object, found true or false",
            ])
        #expect(findings.first?.text(.simplifiedChinese) == "应为字符串，实际为数字")
    }

    @Test(arguments: ["0.1", "1.0", "-2.50", "1e2", "1E2", "0e0", "-1.5e-3"])
    func aFractionalNumberIsNoDecimal(number: String) {
        let findings = read("{\"rate\": \(number)}") { reader, fields in
            #expect(reader.decimal("rate", in: fields) == nil)
            #expect(reader.integer("rate", in: fields) == nil)
        }
        #expect(findings.map(\.code) == ["fractionalNumber", "wrongType"])
        #expect(findings.map(\.place.path) == ["$.rate", "$.rate"])
        #expect(findings.first?.input("value") == number)
    }

    @Test(arguments: ["9223372036854775808", "-9223372036854775809", "100000000000000000000000000"])
    func aWholeNumberPast64BitsIsNoInteger(number: String) {
        let findings = read("{\"count\": \(number)}") { reader, fields in
            #expect(reader.integer("count", in: fields) == nil)
            #expect(reader.decimal("count", in: fields) == number)
        }
        #expect(findings.map(\.code) == ["wrongType"])
    }

    @Test func addsToWhatWasFoundBefore() {
        var reader = DocumentReader(findings: JSONText.read(#"{"a":1,"a":2}"#).findings)
        reader.report("ownCode", at: Place("$.x"), inputs: [.init("n", "1")], "words", "话")
        #expect(reader.string(.null, at: Place("$.y")) == nil)
        #expect(reader.decimal(.bool(true), at: Place("$.z")) == nil)
        #expect(reader.findings.map(\.code) == ["duplicateKey", "ownCode", "wrongType", "wrongType"])
    }
}
