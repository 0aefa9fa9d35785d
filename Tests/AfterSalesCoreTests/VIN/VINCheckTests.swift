import AfterSalesCore
import Testing

@Suite struct VINCheckTests {
    @Test(arguments: VINVectors.right)
    func findsNothingWhereNothingIsWrong(_ text: String) throws {
        let check = VINCheck(text)
        #expect(check.status == .valid)
        #expect(check.findings.isEmpty)
        #expect(check.severity == nil)
        #expect(check.suggestions.isEmpty)
        #expect(try check.vin == VIN(text))
    }

    @Test(arguments: VINVectors.mismatched.indices)
    func namesTheCheckDigit(_ index: Int) throws {
        let (text, expected, isError) = VINVectors.mismatched[index]
        let check = VINCheck(text, at: Place("$.vin"))
        #expect(check.status == .checkDigitMismatch)
        #expect(check.severity == (isError ? .error : .note))
        let finding = try #require(check.findings.first { $0.code == .checkDigitMismatch })
        #expect(finding.place == Place("$.vin", column: 9))
        #expect(finding.inputs.map(\.value) == ["\(Array(text)[8])", "\(expected)"])
    }

    @Test func namesEveryReasonOfAMalformedText() {
        let check = VINCheck("I1GCV1F3O A10é34\n-")
        #expect(check.status == .malformed)
        #expect(check.vin == nil)
        #expect(check.severity == .error)
        let characters = ["I", "O", "U+0020", "é", "U+000A", "-"]
        #expect(check.findings.map(\.code) == [.invalidVINLength] + characters.map { _ in .invalidVINCharacter })
        #expect(check.findings.map(\.place.column) == [nil, 1, 9, 10, 14, 17, 18])
        #expect(check.findings.dropFirst().map { $0.inputs.last?.value } == characters)
        #expect(check.findings.first?.inputs == [.init("length", "18")])
    }

    @Test(
        arguments: [
            ("1HGCV1F3OLA100234", [9], 17), ("1C4RJFAG8MC61290", [], 16), ("", [], 0), ("QIO", [1, 2, 3], 3),
        ] as [(String, [Int], Int)])
    func namesPositionsAndLength(_ text: String, _ positions: [Int], _ length: Int) {
        let findings = VINCheck(text).findings
        #expect(findings.filter { $0.code == .invalidVINCharacter }.map(\.place.column) == positions)
        let lengths = findings.filter { $0.code == .invalidVINLength }.map(\.inputs)
        #expect(lengths == (length == 17 ? [] : [[.init("length", "\(length)")]]))
        #expect(MalformedVIN(text: text).findings == findings)
    }

    @Test func aLongTextIsNotReadToItsEnd() {
        let findings = VINCheck(String(repeating: "?", count: 1_000_000)).findings
        #expect(findings.map(\.code) == [.invalidVINLength])
        #expect(findings.first?.inputs == [.init("length", ">64")])
    }

    @Test(
        arguments: [
            ("1HGCM826_UA004352", .error), ("2HGCM826_ZA004352", .error), ("5HGCM826_0A004352", .error),
            ("WDB20303_0A123456", .note), ("LVSFBFAC_UF123456", .note),
        ] as [(String, Finding.Severity)])
    func aCodeThatIsNoModelYearCountsWhereItHasToBeOne(_ text: String, _ severity: Finding.Severity) throws {
        let digit = try VIN(text.replacing("_", with: "0")).expectedCheckDigit
        let check = VINCheck(text.replacing("_", with: "\(digit)"))
        #expect(check.status == .valid)
        #expect(check.severity == severity)
        #expect(check.findings.map(\.code) == [.invalidModelYearCode])
        #expect(check.findings.map(\.place.column) == [10])
    }

    @Test(
        arguments: [
            // Letters that none has; blanks, hyphens, full-width forms and a camera's asterisks.
            ("1HGCV1F3OLA100234", ["1HGCV1F30LA100234"]), ("IM8GDM9AXKPO42788", ["1M8GDM9AXKP042788"]),
            ("1M8GDM9AXKPQ42788", ["1M8GDM9AXKP042788"]), ("1q1111111111111111", []),
            (" 1M8G-DM9AX KP042788\n", ["1M8GDM9AXKP042788"]), ("１M8GDM9AXKP042788", ["1M8GDM9AXKP042788"]),
            ("*WAUZZZ4L78D067850*", ["WAUZZZ4L78D067850"]),
            // No check digit is mandatory there, so the letter is reason enough.
            ("JN1TFNT32AOO41590", ["JN1TFNT32A0041590"]),
            // Nothing that could be offered.
            ("1C4RJFAG8MC61290", []), ("", []), ("WAUZZZ4L78D06785é", []), ("1HGCV1F31LAO00234", []),
            // Two neighbours.
            ("1FTFW1ET0DFC10312", ["1FTFW1ET0FDC10312"]), ("5NPEU46F96H141974", ["5NPUE46F96H141974"]),
            ("JN1TFNT32A0041590", []), ("LVSFBFACXDF123456", []),
        ] as [(String, [String])])
    func suggests(_ text: String, _ expected: [String]) {
        #expect(VINCheck(text).suggestions.map(\.description) == expected)
    }

    @Test func suggestionsHaveNoFault() throws {
        let suggestions = VINCheck("1HGCV1F30LA100324").suggestions
        #expect(suggestions.map(\.description).contains("1HGCV1F30LA100234"))
        for vin in suggestions { #expect(VINCheck(vin.description).findings.isEmpty) }
    }
}
