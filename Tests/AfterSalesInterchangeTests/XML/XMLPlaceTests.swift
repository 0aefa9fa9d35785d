import Testing

@testable import AfterSalesInterchange

/// A fault stands where it is in the file, however small the pieces are that it is read in.
@Suite struct XMLPlaceTests {
    @Test(arguments: [
        (#"<?xml version="1.0" encoding="UTF-8"?>&lt;- c -->"#, 1, 39), ("<a/>\n x", 2, 2), ("\n\n  &#65;<a/>", 3, 3),
        ("<a>\n&nope;</a>", 2, 1),
    ])
    func aFaultHasOnePlace(_ text: String, _ line: Int, _ column: Int) {
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            var reader = XMLReader()
            var fault: XMLFault?
            do throws(XMLFault) {
                for start in stride(from: 0, to: bytes.count, by: size) {
                    reader.append(bytes[start..<min(start + size, bytes.count)])
                    while try reader.next() != nil {}
                }
                reader.finish()
                while try reader.next() != nil {}
            } catch {
                fault = error
            }
            #expect(fault?.line == line && fault?.column == column, "in pieces of \(size)")
        }
    }
}
