import AfterSalesCSI
import AfterSalesCustomers
import AfterSalesStorage
import Testing

struct CSIKindsTests {
    @Test func everyKindHasANameOfItsOwn() {
        let kinds = CSIKinds.all.map { $0.schema.kind }
        #expect(Set(kinds).count == kinds.count)
    }
}
