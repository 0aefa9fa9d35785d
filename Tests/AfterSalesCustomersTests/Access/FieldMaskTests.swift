import AfterSalesCore
import AfterSalesCustomers
import Testing
import AfterSalesStorage

@Suite struct AccessFieldMaskTests {
    @Test(arguments: [
        ("王明", "王*"), ("王小明", "王*明"), ("欧阳小明", "欧*明"), ("김철수", "김*수"), ("田中", "田*"), ("Wang", "W***"),
        ("Wang Xiaoming", "W***"), ("Ångström", "Å***"), ("王Ming", "王*"), ("W", "*"), ("王", "*"), ("", "****"),
        (" 王明 ", "王*"), ("(unknown)", "****"), ("𠮷田一", "𠮷*一"),
    ])
    func names(_ name: String, _ masked: String) { #expect(FieldMask.name.masked(name) == masked) }

    @Test(arguments: [
        ("+8613812343079", "138****3079"), ("+8613812343079;ext=8012", "138****3079"), ("no number", "****"),
        ("13812343079", "****"), ("", "****"),
    ])
    func phones(_ phone: String, _ masked: String) { #expect(FieldMask.phone.masked(phone) == masked) }

    @Test func aForeignPhoneKeepsItsCountryAndNoMoreThanFourDigits() {
        let masked = FieldMask.phone.masked("+447911123456")
        #expect(masked.hasPrefix("+44") && masked.hasSuffix("3456") && !masked.contains("7911"))
    }

    @Test(arguments: [
        ("wang@example.com", "w***@example.com"), ("w@example.com", "***@example.com"), ("wang", "****"), ("", "****"),
    ])
    func emails(_ address: String, _ masked: String) { #expect(FieldMask.email.masked(address) == masked) }

    @Test(arguments: [("京A12345", "京A****5"), ("京AD12345", "京A*****5"), ("", "****")])
    func plates(_ plate: String, _ masked: String) { #expect(FieldMask.plate.masked(plate) == masked) }

    @Test func anyOtherMaskHidesHowLongTheTextIs() {
        let longer = String(repeating: "x", count: 90)
        #expect(FieldMask.hidden.masked("x") == FieldMask.hidden.masked(longer))
        #expect(FieldMask("unheard-of").masked(longer) == FieldMask.nothing)
        #expect(FieldMask.name.masked("王\(longer)明") == "王*明")
    }
}
