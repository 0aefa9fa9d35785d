import AfterSalesCore
import Foundation
import Testing

/// Random documents, in random spellings, whole and damaged: nothing crashes, nothing is misread.
@Suite struct JSONFuzzTests {
    @Test(arguments: 0..<10 as Range<UInt64>)
    func everySpellingOfADocumentIsRead(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<100 {
            let value = random.json()
            let text = random.spelling(value)
            let (read, findings) = JSONText.read(text)
            #expect(findings.isEmpty, "\(text)")
            #expect(read.map(JSONText.bytes) == JSONText.bytes(value), "\(text)")
            #expect(Self.foundationReads(Array(text.utf8)), "\(text)")
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func whatIsWrittenIsRead(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<100 {
            let value = random.json()
            for text in [JSONWriter.text(value), JSONWriter.line(value)] {
                let (read, findings) = JSONText.read(text)
                #expect(findings.isEmpty, "\(text)")
                #expect(read.map(JSONText.bytes) == JSONText.bytes(value), "\(text)")
                #expect(read == value)
                #expect(Self.foundationReads(Array(text.utf8)), "\(text)")
            }
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func damagedDocumentsAreReadOrRefused(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<400 {
            let whole = Array(random.spelling(random.json(depth: 3)).utf8)
            for _ in 0..<25 {
                let bytes = random.damaged(whole)
                let (value, findings) = JSONReader.read(bytes, limits: JSONLimits())
                // A document is read, or there is a reason; the reason is said once, at the end.
                guard (value == nil) == (findings.last.map { $0.code != "duplicateKey" } ?? false) else {
                    Issue.record("\(bytes): \(findings)")
                    return
                }
                if let value, JSONText.read(JSONWriter.line(value)).value != value { Issue.record("\(bytes)") }
            }
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func anyBytesAreReadOrRefused(seed: UInt64) {
        var random = SeededGenerator(seed)
        let alphabet = Array("{{[[]]}}:,,\"\"\"\\u00dD8cC-+.eE0123456789truefalsn \n\u{FEFF}工".utf8)
        for _ in 0..<10_000 {
            let bytes = (0..<Int(random.next() % 24)).map { _ in
                random.once(in: 10) ? UInt8(truncatingIfNeeded: random.next()) : random.element(of: alphabet)
            }
            let (value, findings) = JSONReader.read(bytes, limits: JSONLimits(depth: 5))
            if (value == nil) == findings.isEmpty { Issue.record("\(bytes): \(findings)") }
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func agreesWithFoundationOnDamagedDocuments(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<500 {
            let bytes = random.damaged(Array(random.spelling(random.json(depth: 2)).utf8))
            let text = String(decoding: bytes, as: UTF8.self)
            // Foundation refuses what is past a Double; the reader keeps any number as it is spelt.
            guard text.firstMatch(of: /[eE][+-]?[0-9]{3}/) == nil else { continue }
            let isRead = JSONReader.read(bytes, limits: JSONLimits()).value != nil
            #expect(isRead == Self.foundationReads(bytes), "\(text)")
        }
    }

    private static func foundationReads(_ bytes: [UInt8]) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }
}
