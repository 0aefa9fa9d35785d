import AfterSalesCSI
import AfterSalesStorage
import Testing

@Suite struct CSIKindsTests {
    @Test func everyKindIsListedOnce() {
        func name(_ type: (some StoredRecord).Type) -> String { type.schema.kind }
        let names = CSIKinds.all.map { name($0) }
        #expect(Set(names).count == names.count)
    }
}
