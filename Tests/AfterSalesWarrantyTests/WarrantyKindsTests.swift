import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite struct WarrantyKindsTests {
    @Test func everyKindIsListedOnce() {
        func name(_ type: (some StoredRecord).Type) -> String { type.schema.kind }
        let names = WarrantyKinds.all.map { name($0) }
        #expect(Set(names).count == names.count)
    }
}
