import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct SegmentTests {
    @Test func aDealershipHasSegmentsOfItsOwn() {
        let own: Segment = "drivingSchool"
        #expect(own.fieldValue == .text("drivingSchool"))
        #expect(own != .university)
    }
}
