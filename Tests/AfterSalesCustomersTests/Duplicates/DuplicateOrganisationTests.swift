import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct DuplicateOrganisationTests {
    private func report(_ organisations: [Organisation], address: String? = nil) throws -> DuplicateReport {
        var search = DuplicateSearch()
        for (index, organisation) in organisations.enumerated() {
            search.add(
                try Customer(
                    RecordKey(dealer: "D01", Identifier("O\(index)")),
                    CustomerDetails(
                        party: .organisation(organisation), segment: .taxi,
                        addresses: address.map { [PostalAddress(lines: [$0], city: "上海", country: "CN")] } ?? []),
                    asOf: SampleFile.today))
        }
        return search.report()
    }

    @Test func theRegistrationNumberSurvivesANewName() throws {
        let found = try report([
            Organisation(name: "上海宏达出租汽车有限公司", registrationNumber: "91310000 MA1K35X9 27"),
            Organisation(name: "大众交通服务有限公司", registrationNumber: "91310000ma1k35x927"),
        ])
        #expect(found.codes == [.sameRegistrationNumber, .differentOrganisationName])
        #expect(found.candidates.first?.score == 600)
    }

    @Test func theLegalFormIsNoPartOfTheName() throws {
        let found = try report([
            Organisation(name: "上海宏达出租汽车有限公司"), Organisation(name: "上海宏达出租汽车有限责任公司"),
            Organisation(name: "Muster GmbH & Co. KG"), Organisation(name: "MUSTER GmbH"),
        ])
        #expect(found.candidates.map(\.score) == [500, 500])
    }

    @Test func twoFirmsOfOneNameWithTheirOwnNumbersAreTwo() throws {
        let found = try report([
            Organisation(name: "宏达贸易有限公司", registrationNumber: "91310000MA1K35X927"),
            Organisation(name: "宏达贸易有限公司", registrationNumber: "91110000MA1K35X111"),
        ])
        #expect(found.candidates.isEmpty)
    }

    @Test func aTypingMistakeAtTheSameAddressIsACandidate() throws {
        let found = try report(
            [Organisation(name: "上海宏达国际出租汽车有限公司"), Organisation(name: "上海弘达国际出租汽车有限公司")],
            address: "张江路88号")
        #expect(found.codes == [.sameAddress, .similarOrganisationName])
    }

    @Test func aFirmAndItsOwnerAreNotOneCustomer() throws {
        var search = DuplicateSearch()
        let file = SampleFile("C1", "王伟").with { $0.mobiles = ["13812343079"] }
        search.add(try file.make())
        var details = try file.make().details
        details.party = .organisation(Organisation(name: "王伟"))
        search.add(try Customer(RecordKey(dealer: "D01", "O1"), details, asOf: SampleFile.today))
        #expect(search.report().candidates.isEmpty)
    }
}
