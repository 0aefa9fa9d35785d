import AfterSalesCore
import Testing

@testable import AfterSalesInterchange

/// Files that are made to exhaust who reads them, or to make him fetch something.
@Suite struct XMLHostileTests {
    @Test func noEntityIsExpanded() {
        var declarations = "<!ENTITY x0 'lol'>"
        for level in 1...9 {
            let reference = String(repeating: "&x\(level - 1);", count: 10)
            declarations += "<!ENTITY x\(level) '\(reference)'>"
        }
        let bomb = "<!DOCTYPE a [\(declarations)]><a>&x9;</a>"
        let square =
            "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "y", count: 50_000))'>]><a>"
            + String(repeating: "&x;", count: 50_000) + "</a>"
        let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
        for text in [bomb, square, outside] {
            #expect(XMLReading(text, chunk: 4_096).description == " !documentTypeRefused 1:1")
        }
        // Without the declaration the reference is no better.
        #expect(XMLReading("<a>&x9;</a>").description == "+a !malformedXML 1:4")
    }

    @Test func depthEndsBeforeTheStackDoes() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(XMLReading(text, chunk: 1_000).fault == "tooDeep 1:193")
        #expect(XMLReading(text, limits: XMLLimits(depth: 200_000)).fault == "truncatedXML 1:300001")
    }

    @Test func memoryDoesNotGrowWithWhatIsPassedOver() throws {
        // 4 MiB of comment, instruction, text and CDATA; the buffer never has more than a piece and what is held back.
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
        for (begin, end) in [("<!--", "-->"), ("<?p ", "?>"), ("", ""), ("<![CDATA[", "]]>")] {
            var reader = XMLReader()
            reader.append(Array("<a>\(begin)".utf8))
            for _ in 0..<64 {
                while try reader.next() != nil {}
                reader.append(piece)
                #expect(reader.bytes.count <= piece.count + 16)
            }
            reader.append(Array("\(end)</a>".utf8))
            reader.finish()
            while try reader.next() != nil {}
            #expect(reader.text.isEmpty)
            #expect(reader.open.isEmpty)
        }
    }

    @Test func whatIsKeptIsBounded() throws {
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 14)
        var reader = XMLReader(limits: XMLLimits(bytes: 100_000))
        reader.append(Array("<a><!--".utf8))
        #expect(try reader.next() == .start)
        reader.mark()
        for _ in 0..<64 {
            #expect(try reader.next() == nil)
            reader.append(piece)
            #expect(reader.bytes.count <= 100_000 + 2 * piece.count)
        }
        reader.append(Array("--></a>".utf8))
        #expect(try reader.next() == .end)
        #expect(reader.takeMarked() == nil)
    }

    @Test func aTagIsNoLongerThanATag() {
        let long = String(repeating: "x", count: 70_000)
        #expect(XMLReading("<a b='\(long)'/>", chunk: 10_000).fault == "elementTooLarge 1:1")
        #expect(XMLReading("<\(long)/>", chunk: 10_000).fault == "elementTooLarge 1:1")
        #expect(
            XMLReading("<a></a \(String(repeating: " ", count: 70_000))>", chunk: 10_000).fault == "elementTooLarge 1:4"
        )
    }

    @Test func namesAreBounded() {
        let names = (0..<5_000).map { "<n\($0)/>" }.joined()
        #expect(XMLReading("<a>\(names)</a>", chunk: 1_000).fault?.hasPrefix("elementTooLarge") == true)
    }
}
