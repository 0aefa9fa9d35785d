import AfterSalesCore
import AfterSalesStorage
import Testing

@Suite struct VINFieldTests {
    @Test func isKeptAsItsText() throws {
        #expect(VIN.fieldType == .text)
        #expect(try VIN("wauzzz4l78d067850").fieldValue == .text("WAUZZZ4L78D067850"))
    }
}
