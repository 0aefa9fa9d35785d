import Testing

@testable import AfterSalesCustomers

@Suite struct DuplicateAddressTests {
    private func form(_ lines: [String], _ city: String = "上海", province: String? = nil) throws -> AddressForm {
        try #require(AddressForm(PostalAddress(lines: lines, city: city, province: province, country: "CN")))
    }

    @Test func oneAddressIsWrittenInManyWays() throws {
        let address = try form(["浦东新区张江路88号1201室"])
        #expect(try address.match(form(["上海市浦东新区张江路 88号", "1201室"])) == .sameAddress)
        #expect(try address.match(form(["浦东新区张江路88号1201室"], "上海市")) == .sameAddress)
        let english = try form(["Flat 12", "8 High Street"], "Leeds")
        #expect(try english.match(form(["8 High Street, Flat 12"], "leeds")) == .sameAddress)
    }

    @Test func numbersAndCityHaveToBeTheSame() throws {
        let address = try form(["浦东新区张江路88号1201室"])
        #expect(try address.match(form(["浦东新区张江路88号1202室"])) == nil)
        #expect(try address.match(form(["浦东新区张江路88号1201室"], "北京")) == nil)
    }

    @Test func wordsMayBeNearlyTheSame() throws {
        let english = try form(["8 High Street"], "Leeds")
        #expect(try english.match(form(["8 Hihg Street"], "Leeds")) == .similarAddress)
        #expect(try english.match(form(["8 Market Square"], "Leeds")) == nil)
    }

    @Test func anAddressThatSaysNothingIsNone() {
        #expect(AddressForm(PostalAddress(lines: ["-"], city: "上海", country: "CN")) == nil)
        #expect(AddressForm(PostalAddress(lines: [], city: "上海", country: "CN")) == nil)
    }
}
