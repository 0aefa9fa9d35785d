import AfterSalesCore
import Testing

@Suite struct VINScreeningTests {
    private static let texts = VINVectors.right + VINVectors.mismatched.map(\.text) + ["1HGCV1F3OLA100234"]

    @Test(arguments: ["", "\n", "\r\n", ",a;"])
    func rowsHaveTheStatusOfTheirText(_ separator: String) {
        let bytes = Array(Self.texts.joined(separator: separator).utf8)
        let statuses = VIN.screen(bytes.span, rowLength: 17 + separator.utf8.count)
        #expect(statuses == Self.texts.map { VINCheck($0).status })
        let ended = bytes + Array(separator.utf8)
        #expect(VIN.screen(ended.span, rowLength: 17 + separator.utf8.count) == statuses)
    }

    @Test func aLastRowThatIsTooShortIsMalformed() {
        let bytes = Array("1111111111111111\n".utf8)
        #expect(VIN.screen(bytes.span.extracting(0..<0), rowLength: 18).isEmpty)
        #expect(VIN.screen(bytes.span.extracting(0..<16), rowLength: 18) == [.malformed])
        let two = Array("11111111111111111\n1".utf8)
        #expect(VIN.screen(two.span, rowLength: 18) == [.valid, .malformed])
    }
}
