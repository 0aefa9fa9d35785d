import AfterSalesCore
import AfterSalesInterchange
import AfterSalesTesting
import Testing

/// Any order that is written as XML is read as it was.
@Suite struct STARPropertyTests {
    static let orderNames: [(SourceOrder.Field, String)] = [
        (.number, "DocumentID"), (.opened, "RepairOrderOpenedDate"), (.completed, "RepairOrderCompletedDate"),
        (.status, "RepairOrderStatus"), (.plate, "LicenseNumberString"), (.promised, "PromisedDateTime"),
        (.odometerIn, "InDistanceMeasure"), (.odometerOut, "OutDistanceMeasure"),
    ]
    static let jobNames: [(SourceOrder.JobField, String)] = [
        (.number, "JobID"), (.operation, "ServiceLaborOperationCode"), (.text, "OperationName"),
        (.concern, "CustomerConcernDescription"), (.cause, "CauseDescription"), (.correction, "CorrectionDescription"),
        (.hours, "LaborActualHoursNumeric"), (.payType, "JobTypeString"),
    ]

    /// Text that XML can have, with what has to be written otherwise, and without space around it.
    private static func text(_ random: inout SeededRandom) -> String {
        let allowed = random.text().unicodeScalars.filter {
            ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0.value & 0xFFFE != 0xFFFE
        }
        let text =
            String(String.UnicodeScalarView(allowed)) + random.pick(["", "<&>", "]]>", "\"'", "R&R", "<!--", "中文"])
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    private static func written(_ text: String, _ random: inout SeededRandom) -> String {
        guard random.chance(70) else {
            return "<![CDATA[\(text.replacing("]]>", with: "]]]]><![CDATA[>"))]]>"
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case ">": result += random.pick(["&gt;", "&#62;"])
            case _ where random.chance(10): result += "&#x\(String(scalar.value, radix: 16));"
            default: result.unicodeScalars.append(scalar)
            }
            if random.chance(2) { result += "<!-- & < -->" }
        }
        return result
    }

    private static func element(_ name: String, _ text: String, _ random: inout SeededRandom) -> String {
        let space = random.pick(["", "\n", " "])
        let prefix = random.pick(["", "", "s:"])
        return "<\(prefix)\(name)>\(space)\(written(text, &random))\(space)</\(prefix)\(name)>\(space)"
    }

    @Test(arguments: 0..<60)
    func whatIsWrittenIsReadBack(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var expected: [(order: [SourceOrder.Field: String], jobs: [[SourceOrder.JobField: String]], text: String)] = []
        var document = "<o xmlns:s='urn:s'>\n"
        for _ in 0..<random.number(0...6) {
            var order: [SourceOrder.Field: String] = [:]
            var jobs: [[SourceOrder.JobField: String]] = []
            var written = "<RepairOrder>"
            for (field, name) in Self.orderNames where random.chance(70) {
                let value = Self.text(&random)
                order[field] = value
                written += Self.element(name, value, &random)
            }
            for _ in 0..<random.number(0...3) {
                var job: [SourceOrder.JobField: String] = [:]
                written += "<Job>"
                for (field, name) in Self.jobNames where random.chance(70) {
                    let value = Self.text(&random)
                    job[field] = value
                    written += Self.element(name, value, &random)
                }
                written += "</Job>"
                jobs.append(job)
            }
            written += "</RepairOrder>"
            expected.append((order, jobs, written))
            document += written + "\n"
        }
        document += "</o>"
        let reading = STARSample.read(document, chunk: random.number(1...200))
        #expect(reading.codes == (expected.isEmpty ? [.wrongFormat] : []))
        #expect(reading.orders.map { $0.fields.mapValues(\.text) } == expected.map(\.order))
        #expect(reading.orders.map { $0.jobs.map { $0.fields.mapValues(\.text) } } == expected.map(\.jobs))
        #expect(reading.orders.map(\.text) == expected.map(\.text))
    }

    /// A file that was damaged is read to an end, the same in any pieces, and nothing is lost without a word.
    @Test(arguments: 0..<100)
    func damageIsTold(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) + 1_000)
        let given = Array(try STARSample.given().prefix(7_000))
        var bytes = given
        for _ in 0..<random.number(1...4) {
            let index = random.number(0...bytes.count - 1)
            switch random.number(0...4) {
            case 0: bytes[index] = UInt8(random.number(0...255))
            case 1: bytes.remove(at: index)
            case 2:
                bytes.insert(
                    contentsOf: Array(random.pick(["<", ">", "&", "]]>", "<!--", "\"", "</", "\0"]).utf8), at: index)
            case 3: bytes.removeSubrange(index..<min(index + random.number(1...300), bytes.count))
            default: bytes.insert(contentsOf: bytes[max(0, index - 200)..<index], at: index)
            }
        }
        let whole = STARSample.read(bytes, chunk: .max)
        for chunk in [1, random.number(2...50), 1_000] {
            let reading = STARSample.read(bytes, chunk: chunk)
            #expect(reading.orders.map(\.text) == whole.orders.map(\.text))
            #expect(reading.orders.map(\.fields) == whole.orders.map(\.fields))
            #expect(reading.orders.map(\.findings) == whole.orders.map(\.findings))
            #expect(reading.findings == whole.findings)
        }
        // The file was cut, so that somebody has to be told whatever else became of it.
        #expect(!whole.isComplete)
        #expect(
            whole.codes.contains {
                [.truncatedXML, .malformedXML, .documentTypeRefused, .encodingUnsupported].contains($0)
            })
    }
}
