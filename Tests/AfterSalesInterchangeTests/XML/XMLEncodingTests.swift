import AfterSalesCore
import Testing

@testable import AfterSalesInterchange

/// Files that are not what they say, or not what anybody reads.
@Suite struct XMLEncodingTests {
    struct Case: Sendable {
        let bytes: [UInt8]
        let reading: String
        var warnings: [Finding.Code] = []
    }

    static let cases: [Case] = [
        // é of ISO 8859-1, € of windows-1252.
        Case(
            bytes: Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8) + [0xE9, 0x80] + Array("</a>".utf8),
            reading: "+a -a(café€)"),
        // A byte that windows-1252 has no letter for.
        Case(
            bytes: Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0x81] + Array("</a>".utf8),
            reading: "+a !malformedXML 1:49"),
        // What .NET writes from a string: UTF-8 that calls itself UTF-16.
        Case(
            bytes: Array("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>é</a>".utf8), reading: "+a -a(é)",
            warnings: [.encodingMismatch]),
        // A mark says more than a declaration.
        Case(
            bytes: [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".utf8),
            reading: "+a -a(é)", warnings: [.encodingMismatch]),
        // ISO 8859-1 that calls itself UTF-8.
        Case(
            bytes: Array("<?xml version='1.0' encoding='UTF-8'?>\n<a>caf".utf8) + [0xE9] + Array(" x</a>".utf8),
            reading: "+a !malformedXML 2:7"),
        Case(bytes: Array("<a>caf".utf8) + [0xC3], reading: "+a !malformedXML 1:7"),
        // A letter that is longer than it need be, half a pair of surrogates, beyond Unicode.
        Case(bytes: Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8), reading: "+a !malformedXML 1:4"),
        Case(bytes: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8), reading: "+a !malformedXML 1:4"),
        Case(
            bytes: Array("<a>".utf8) + [0xF5, 0x80, 0x80, 0x80] + Array("</a>".utf8), reading: "+a !malformedXML 1:4"),
        Case(bytes: Array("<a b='".utf8) + [0xFF] + Array("'/>".utf8), reading: " !malformedXML 1:7"),
        Case(bytes: Array("<a".utf8) + [0xFF] + Array("/>".utf8), reading: " !malformedXML 1:2"),
        Case(bytes: [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0], reading: " !encodingUnsupported 1:1"),
        Case(bytes: [0, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E], reading: " !encodingUnsupported 1:1"),
        Case(bytes: Array("<a>".utf8) + [0] + Array("</a>".utf8), reading: "+a !malformedXML 1:4"),
    ]

    @Test(arguments: cases.indices)
    func isReadAsWhatItIs(_ index: Int) {
        let document = Self.cases[index]
        for chunk in [1, 2, 5, .max] {
            let reading = XMLReading(document.bytes, chunk: chunk)
            #expect(reading.description == document.reading, "in pieces of \(chunk)")
            #expect(reading.warnings == document.warnings, "in pieces of \(chunk)")
        }
    }
}
