import AfterSalesCore
import Testing

@testable import AfterSalesInterchange

/// What is read of documents that are well-formed, and where those end that are not, however their bytes come.
@Suite struct XMLReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let reading: String
        var limits = XMLLimits()
        var fragment = ""
        var testDescription: String { String(text.prefix(60)) }

        init(_ text: String, _ reading: String, limits: XMLLimits = XMLLimits(), fragment: String = "") {
            self.text = text
            self.reading = reading
            self.limits = limits
            self.fragment = fragment
        }
    }

    static let wellFormed: [Case] = [
        Case("<a/>", "+a -a()"),
        Case("<a></a>", "+a -a()"),
        Case("<?xml version='1.0' encoding=\"utf-8\"?>\n<a >x</a\n>\n", "+a -a(x)"),
        Case("\u{FEFF}<a>x</a>", "+a -a(x)"),
        Case("<a><b>1</b> <b>2</b></a>", "+a +b -b(1) +b -b(2) -a()"),
        Case("<s:a xmlns:s='urn:x'><s:b s:c=\"d\"/></s:a>", "+a{s=urn:x} +b{c=d} -b() -a()"),
        Case("<a>R&amp;R &lt;&gt;&quot;&apos; &#65;&#x4e2d;&#x1F697;</a>", "+a -a(R&R <>\"' A中🚗)"),
        Case("<a>中文 é 🚗</a>", "+a -a(中文 é 🚗)"),
        Case("<a>x<![CDATA[<b>&amp;]]]>y</a>", "+a -a(x<b>&amp;]y)"),
        Case("<a>4<!-- not - 5 -->2<?pi x?>1</a>", "+a -a(421)"),
        Case("<!-- < & --><?pi?><a/><!----><?pi ?>", "+a -a()"),
        Case("<a>one\r\ntwo\rthree\n</a>", "+a -a(one\ntwo\nthree\n)"),
        Case("<a b='x>y &lt; \"z\"\n1' c=\"'\"/>", "+a{b=x>y < \"z\" 1,c='} -a()"),
        Case("<价格>9</价格>", "+价格 -价格(9)"),
        Case("<a>12345</a>", "+a -a()…", limits: XMLLimits(textBytes: 4)),
        Case("<a>1234</a>", "+a -a(1234)", limits: XMLLimits(textBytes: 4)),
        Case("<a><a/></a>", "+a +a -a() -a()", limits: XMLLimits(depth: 2)),
        Case("<a/>\n<a>2</a>", "+a -a() +a -a(2)", fragment: "a"),
    ]

    static let faulty: [Case] = [
        Case("", "!truncatedXML 1:1"),
        Case("   ", "!truncatedXML 1:4"),
        Case("<?xml version='1.0'?>\n", "!truncatedXML 2:1"),
        Case("<a>\n <b>x", "+a +b !truncatedXML 2:6"),
        Case("<a>x</a", "+a !truncatedXML 1:8"),
        Case("<a>x<!-- y", "+a !truncatedXML 1:11"),
        Case("<a", "!truncatedXML 1:3"),
        Case("<a><b></a>", "+a +b !malformedXML 1:7"),
        Case("<a></b>", "+a !malformedXML 1:4"),
        Case("</a>", "!malformedXML 1:1"),
        Case("<a/>x", "+a -a() !malformedXML 1:5"),
        Case("<a/>\n <b/>", "+a -a() !malformedXML 2:2"),
        Case("<a/><b/>", "+a -a() !malformedXML 1:5", fragment: "a"),
        Case("x<a/>", "!malformedXML 1:1"),
        Case("{\"orders\": []}", "!malformedXML 1:1"),
        Case("<a>x & y</a>", "+a !malformedXML 1:6"),
        Case("<a>中&nbsp;</a>", "+a !malformedXML 1:5"),
        Case("<a>&#0;</a>", "+a !malformedXML 1:4"),
        Case("<a>&#xD800;</a>", "+a !malformedXML 1:4"),
        Case("<a>&#;</a>", "+a !malformedXML 1:4"),
        Case("<a>&#+65;</a>", "+a !malformedXML 1:4"),
        Case("<a>\u{1}</a>", "+a !malformedXML 1:4"),
        Case("<a b=1/>", "!malformedXML 1:6"),
        Case("<a b='1' b='2'/>", "!malformedXML 1:9"),
        Case("<a\n b='1'c='2'/>", "!malformedXML 2:7"),
        Case("<a b='<'/>", "!malformedXML 1:7"),
        Case("<1a/>", "!malformedXML 1:2"),
        Case("< a/>", "!malformedXML 1:2"),
        Case("<a><![IGNORE[x]]></a>", "+a !malformedXML 1:4"),
        Case("<a/><?xml version='1.0'?>", "+a -a() !malformedXML 1:5"),
        Case("<!DOCTYPE a SYSTEM 'http://x.example/a.dtd'><a/>", "!documentTypeRefused 1:1"),
        Case("<a/>\n<!DOCTYPE a>", "+a -a() !documentTypeRefused 2:1"),
        Case("<a><a><a/></a></a>", "+a +a !tooDeep 1:7", limits: XMLLimits(depth: 2)),
        Case("<?xml version='1.0' encoding='GB18030'?><a/>", "!encodingUnsupported 1:41"),
    ]

    @Test(arguments: wellFormed + faulty)
    func isReadHoweverItsBytesCome(_ document: Case) {
        for chunk in [1, 2, 3, 7, .max] {
            let reading = XMLReading(document.text, chunk: chunk, limits: document.limits, fragment: document.fragment)
            let expected = document.reading.hasPrefix("!") ? " \(document.reading)" : document.reading
            #expect(reading.description == expected, "in pieces of \(chunk)")
        }
    }

    @Test func everyBeginningOfADocumentIsCutShort() throws {
        let text = "<?xml version='1.0'?><a x='1'>é&amp;<!-- c --><b><![CDATA[d]]></b><?p i?></a>"
        let bytes = Array(text.utf8)
        for count in 0..<bytes.count {
            let fault = try #require(XMLReading(Array(bytes.prefix(count)), chunk: 5).fault, "\(count) bytes")
            #expect(fault.hasPrefix("truncatedXML") || fault.hasPrefix("malformedXML"), "\(count) bytes: \(fault)")
        }
        #expect(XMLReading(bytes, chunk: 5).fault == nil)
    }
}
