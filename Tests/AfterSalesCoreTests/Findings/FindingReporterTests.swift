import AfterSalesCore
import Testing

@Suite struct FindingReporterTests {
    private struct Check: FindingReporter {
        var findings: [Finding] = []
        var errorCount = 0
    }

    @Test func goesOnAfterWhatItFinds() {
        var check = Check()
        check.report("first", at: Place("$.a"), "one", "一")
        check.report("second", severity: .note, at: Place("$.b"), inputs: [.init("n", "1")], "two", "二")
        #expect(check.findings.map(\.description) == ["error first at $.a: one", "note second at $.b: two"])
        #expect(check.findings.last?.input("n") == "1")
    }

    @Test func namesTheNearest() {
        var check = Check()
        check.reportUnknown(
            "unknownMetric", "hoursSlod", among: ["hoursSold", "orders"], at: .document, "unknown", "未知")
        check.reportUnknown(
            "unknownMetric", severity: .warning, "colour", among: ["hoursSold"], at: .document, "unknown", "未知")
        #expect(check.findings.map { $0.input("name") } == ["hoursSlod", "colour"])
        #expect(check.findings.map { $0.input("nearest") } == ["hoursSold", nil])
        #expect(check.findings.map { $0.text(.english) } == ["unknown; did you mean hoursSold?", "unknown"])
        #expect(check.findings.map { $0.text(.simplifiedChinese) } == ["未知；是否指 hoursSold？", "未知"])
        #expect(check.findings.map(\.severity) == [.error, .warning])
    }

    @Test(
        arguments: [
            (.malformed("x"), .malformedNumber, nil), (.tooManyDigits("x", allowed: 2), .tooManyDigits, "2"),
            (.tooLarge("x"), .overflow, nil),
        ] as [(NumeralError, Finding.Code, String?)])
    func saysWhatIsWrongWithANumber(error: NumeralError, code: Finding.Code, allowed: String?) {
        var check = Check()
        check.report(error, "x", at: Place("$.n"))
        #expect(check.findings.map(\.code) == [code])
        #expect(check.findings.first?.input("value") == "x")
        #expect(check.findings.first?.input("allowed") == allowed)
    }

    @Test func readsADecimalOrSaysWhyNot() throws {
        var check = Check()
        #expect(try check.decimalNumeral("-1.50", at: .document) == DecimalNumeral("-1.5"))
        #expect(check.findings.isEmpty)
        #expect(check.decimalNumeral(String(repeating: "9", count: 100_000), at: .document) == nil)
        #expect(check.decimalNumeral("1e5", at: .document) == nil)
        #expect(check.findings.map(\.code) == [.overflow, .malformedNumber])
        // A hostile number is not repeated in full.
        #expect(check.findings.allSatisfy { $0.text(.english).utf8.count < 200 })
    }
}
