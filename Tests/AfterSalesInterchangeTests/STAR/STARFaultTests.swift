import AfterSalesCore
import AfterSalesInterchange
import Testing

/// Documents that are broken, hostile or doubtful: what is whole is given, and what is not is told.
@Suite struct STARFaultTests {
    @Test func ordersInFrontOfAFaultAreGiven() throws {
        let given = try STARSample.given()
        // In the middle of the third order.
        let cut = STARSample.read(Array(given.prefix(5_000)))
        #expect(cut.orders.count == 3)
        #expect(!cut.isComplete)
        #expect(cut.codes == [.truncatedXML])
        let last = try #require(cut.orders.last)
        #expect(last.findings.first?.record == "RO-100494")
        #expect(last.findings.first?.place.path?.contains("RepairOrder[3]/") == true)
        #expect(last.text.hasPrefix("<RepairOrder>"))
        #expect(cut.orders.prefix(2).allSatisfy { $0.findings.isEmpty })
        // Everywhere: every order that is whole is given, and somebody is told.
        let ends = given.indices.filter { given[$0...].starts(with: "</RepairOrder>".utf8) }
        for count in stride(from: 0, to: given.count - 22, by: 977) {
            let reading = STARSample.read(Array(given.prefix(count)), chunk: 500)
            let whole = ends.count { $0 + 14 <= count }
            #expect(reading.orders.count { $0.findings.isEmpty } == whole, "\(count) bytes")
            #expect(reading.codes.count == 1, "\(count) bytes")
            #expect(!reading.isComplete)
        }
    }

    struct Case: Sendable {
        let text: String
        let orders: Int
        let codes: [Finding.Code]
        var line: Int?
        var limits = XMLLimits()
    }

    static let order = "<RepairOrder><DocumentID>1</DocumentID></RepairOrder>"
    static let cases: [Case] = [
        Case(text: "", orders: 0, codes: [.truncatedXML], line: 1),
        Case(text: "<html><body/></html>", orders: 0, codes: [.wrongFormat], line: 1),
        Case(text: "<ProcessRepairOrder/>", orders: 0, codes: []),
        Case(text: "<o>\(order)\n<a></o>", orders: 1, codes: [.malformedXML], line: 2),
        Case(text: "<o>\(order)</o>\njunk", orders: 1, codes: [.malformedXML], line: 2),
        Case(text: "<o>\(order)</o>\n\(order)", orders: 2, codes: []),
        Case(text: "\(order)\n\(order)\n<o/>", orders: 2, codes: [.malformedXML], line: 3),
        Case(
            text: "<o>\(order)\n<RepairOrder><A>&x;</A></RepairOrder></o>", orders: 2, codes: [.malformedXML], line: 2),
        Case(
            text: "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<o>\(order)</o>", orders: 0,
            codes: [.documentTypeRefused], line: 1),
        Case(
            text: "<o>\(order)\n\(String(repeating: "<a>", count: 100_000))", orders: 1, codes: [.tooDeep], line: 2),
        Case(
            text: "<o>\n<RepairOrder><DocumentID>1</DocumentID>\n<CorrectionDescription>12345</CorrectionDescription>"
                + "</RepairOrder>\n\(order)</o>",
            orders: 2, codes: [.elementTooLarge], line: 3, limits: XMLLimits(textBytes: 4)),
        Case(
            text: "<o><RepairOrder><DocumentID>1</DocumentID>\n\(String(repeating: "<A/>", count: 20))"
                + "<DocumentID>2</DocumentID></RepairOrder>\(order)</o>",
            orders: 2, codes: [.elementTooLarge], line: 2, limits: XMLLimits(elements: 10)),
        Case(
            text: "<o>\n<RepairOrder><!--\(String(repeating: "x", count: 5_000))--><DocumentID>1</DocumentID>"
                + "</RepairOrder>\(order)</o>",
            orders: 2, codes: [.elementTooLarge], line: 2, limits: XMLLimits(bytes: 2_000)),
    ]

    @Test(arguments: cases.indices)
    func whatIsWrongIsTold(_ index: Int) {
        let document = Self.cases[index]
        for chunk in [1, 100, .max] {
            let reading = STARSample.read(document.text, chunk: chunk, limits: document.limits)
            #expect(reading.orders.count == document.orders)
            #expect(reading.codes == document.codes)
            let found = reading.orders.flatMap(\.findings) + reading.findings
            #expect(found.first?.place.line == document.line)
            #expect(found.allSatisfy { $0.finding.severity == .error })
        }
    }

    @Test func anOrderThatIsTooLargeLeavesNoTextAndHarmsNoOther() {
        let large =
            "<RepairOrder><DocumentID>1</DocumentID><!--\(String(repeating: "x", count: 5_000))--></RepairOrder>"
        let reading = STARSample.read("<o>\(large)\(Self.order)</o>", limits: XMLLimits(bytes: 2_000))
        #expect(reading.orders.map(\.text) == ["", Self.order])
        #expect(reading.orders.map(\.findings.count) == [1, 0])
        #expect(reading.orders.first?.findings.first?.record == "1")
    }

    /// Two elements that say different things of one thing. Without number or car nothing can be taken.
    @Test(arguments: [
        ("<DocumentID>1</DocumentID>\n<DocumentID>2</DocumentID>", "number", Finding.Severity.error),
        ("<VehicleID>1</VehicleID>\n<Vehicle><VehicleID>2</VehicleID></Vehicle>", "vin", .error),
        ("<RepairOrderStatus>1</RepairOrderStatus>\n<RepairOrderStatus>2</RepairOrderStatus>", "status", .warning),
        ("<Job><JobID>1</JobID>\n<JobID>2</JobID></Job>", "number", .warning),
        ("<Job><Labor><LaborAmount>1</LaborAmount>\n<LaborAmount>2</LaborAmount></Labor></Job>", "amount", .warning),
    ])
    func whatIsSaidTwiceIsTold(_ text: String, _ field: String, _ severity: Finding.Severity) {
        let reading = STARSample.read("<o><RepairOrder>\(text)</RepairOrder></o>")
        #expect(reading.codes == [.elementTwice])
        let found = reading.orders.first?.findings.first
        #expect(found?.finding.severity == severity)
        #expect(found?.place.line == 2)
        #expect(
            found?.finding.inputs == [
                .init("field", field), .init("first", "1"), .init("firstLine", "1"), .init("second", "2"),
            ])
        // Said twice alike, or once without words, is said once.
        for again in [
            text.replacing(">2<", with: ">1<"), text.replacing(">2<", with: "><"), text.replacing(">1<", with: "><"),
        ] {
            #expect(STARSample.read("<o><RepairOrder>\(again)</RepairOrder></o>").codes.isEmpty)
        }
    }

    @Test func nothingIsMadeOfElementsBeyondTheMost() {
        let jobs = String(repeating: "<Job><JobID>1</JobID><Labor/></Job>", count: 20)
        let text = "<o><RepairOrder>\(jobs)<DocumentID>1</DocumentID></RepairOrder>\(Self.order)</o>"
        let reading = STARSample.read(text, limits: XMLLimits(elements: 7))
        #expect(reading.codes == [.elementTooLarge])
        #expect(reading.orders.map(\.jobs.count) == [3, 0])
        #expect(reading.orders.first?.jobs.map(\.lines.count) == [1, 1, 0])
        #expect(reading.orders.map { $0.said["number"] } == [nil, "1"])
        #expect(reading.orders.first?.text.contains("<DocumentID>1<") == true)
    }

    @Test func wordsPutTogetherAreBounded() {
        let words = String(
            repeating: "<CauseDescription>\(String(repeating: "x", count: 1_000))</CauseDescription>\n", count: 70)
        let one = "<CauseDescription>1</CauseDescription><CauseDescription>2</CauseDescription>"
        let few = STARSample.read("<o><RepairOrder><Job>\(one)</Job></RepairOrder></o>")
        #expect(few.orders.first?.jobs.first?.said == ["cause": "1\n2"])
        #expect(few.codes.isEmpty)
        let distinct = words.split(separator: "\n").enumerated().map { $1.replacing("x<", with: "\($0)<") }.joined()
        let many = STARSample.read("<o><RepairOrder><Job>\(distinct)</Job></RepairOrder></o>")
        #expect(many.codes == Array(repeating: .elementTooLarge, count: 5))
        #expect(many.orders.first?.text.contains("x69<") == true)
    }

    /// A number in an element that nobody knows may be that of something else: it is taken where there is no other.
    @Test(arguments: [
        ("<DocumentID>1</DocumentID><Ref><DocumentID>2</DocumentID></Ref>", "1"),
        ("<Ref><DocumentID>2</DocumentID></Ref><RepairOrderHeader><DocumentID>1</DocumentID></RepairOrderHeader>", "1"),
        ("<Ref><A><DocumentID>2</DocumentID></A></Ref><Ref><DocumentID>3</DocumentID></Ref>", "2"),
        ("<AlternateDocumentIdentification><DocumentID>2</DocumentID></AlternateDocumentIdentification>", nil),
    ])
    func whatIsGuessedGivesWay(_ text: String, _ number: String?) {
        let reading = STARSample.read("<o><RepairOrder>\(text)</RepairOrder></o>")
        #expect(reading.codes.isEmpty)
        #expect(reading.orders.map { $0.said["number"] } == [number])
    }

    @Test func elementsThatNobodyKnowsAreToldOnceForTheFile() throws {
        let strange = "<RepairOrder>\n<Wheel>4</Wheel><Wheel>5</Wheel><Deep><Empty/><Roof>1</Roof></Deep></RepairOrder>"
        let reading = STARSample.read("<o>\(strange)\(strange)<Wheel>6</Wheel></o>")
        #expect(reading.orders.allSatisfy { $0.findings.isEmpty })
        #expect(reading.codes == [.elementsNotRead])
        let note = try #require(reading.findings.first)
        #expect(note.finding.severity == .note)
        #expect(note.place.line == 2)
        #expect(note.finding.inputs == [.init("names", "2"), .init("Roof", "2"), .init("Wheel", "4")])
    }
}
