import AfterSalesCore
import AfterSalesCustomers
import Testing

/// Who logs a record logs whose it is and no more.
@Suite struct DescriptionTests {
    @Test func recordsAreNamedNotTold() throws {
        let customer = FileSamples.customer("C1", FileSamples.person("王小明", phone: "13800138000"))
        #expect("\(customer)" == "customer D01/C1")
        #expect(String(reflecting: customer) == "customer D01/C1")
        #expect("\([FileSamples.call("I1", with: "C1", note: "想换轮胎")])" == "[interaction D01/I1]")
        #expect("\(FileSamples.car("V1", plate: "沪A12345"))" == "vehicle D01/V1")
    }
}
