import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct LicencePlateTests {
    @Test(arguments: [
        "京A12345", "京a12345", "京 A 12345", "京A·12345", "京A•12345", "京A-12345", "京Ａ１２３４５", "京ａ・１２３４５",
        "\u{202D}京A12345\u{202C}", "京A.12345 ", "\u{3000}京A12345",
    ])
    func onePlateIsWrittenInManyWays(text: String) throws {
        let plate = try LicencePlate(text, in: .china)
        #expect(plate.number == "京A12345")
        #expect(plate.kind() == .standard)
    }

    // China: examples after the figures of GA 36-2018. Others: specimens of the offices' own leaflets.
    @Test(
        arguments: [
            (RegionCode.china, "粤B·D12345", "粤BD12345", PlateKind.newEnergy), (.china, "京AF1234A", nil, .unknown),
            (.china, "沪AF12345", "沪AF12345", .newEnergy), (.china, "苏E12345D", "苏E12345D", .newEnergy),
            (.china, "京A1234警", "京A1234警", .police), (.china, "川A1234学", "川A1234学", .trainer),
            (.china, "鲁BA123挂", "鲁BA123挂", .trailer), (.china, "粤Z1234港", "粤Z1234港", .crossBorder),
            (.china, "粤ZAB12澳", "粤ZAB12澳", .crossBorder), (.china, "224578使", "224578使", .diplomatic),
            (.china, "使014578", "使014578", .diplomatic), (.china, "沪A0012领", "沪A0012领", .diplomatic),
            (.china, "WJ京1234X", "WJ京1234X", .military), (.china, "WJ·12345", "WJ12345", .military),
            (.china, "VA 12345", "VA12345", .military), (.hongKong, "AB 1234", "AB1234", .standard),
            (.hongKong, "LOVE U", nil, .unknown), (.hongKong, "HAPPY 88", "HAPPY88", .personalised),
            (.macau, "MA-12-34", "MA1234", .standard), (.taiwan, "ABC-1234", "ABC1234", .standard),
            (.taiwan, "1234-AB", "1234AB", .standard), (.germany, "M-AB 123", "M-AB123", .standard),
            (.germany, "ma b 123", "MA-B123", .standard), (.germany, "B-MW 1234 E", "B-MW1234E", .newEnergy),
            (.germany, "KÜN-A 1H", "KÜN-A1H", .historic), (.germany, "ku\u{308}n a 1", "KÜN-A1", .standard),
            (.germany, "MAB123", "MAB123", .standard), (.germany, "Y-123456", "Y-123456", .official),
            (.unitedKingdom, "ab51 abc", "AB51ABC", .standard), (.unitedKingdom, "A123 BCD", "A123BCD", .standard),
            (.unitedKingdom, "ABC 123D", "ABC123D", .standard), (.unitedKingdom, "A 1", "A1", .standard),
            (.unitedKingdom, "AIZ 1234", "AIZ1234", .standard), (.france, "AA-123-BB", "AA123BB", .standard),
            (.france, "1234 AB 2A", "1234AB2A", .standard), (.france, "123 ABC 75", "123ABC75", .standard),
            (.japan, "品川 500 さ 12-34", "品川500さ1234", .standard), (.japan, "つくば 53 る ・・・1", "つくば53る1", .standard),
            (.korea, "12가 3456", "12가3456", .standard), (.korea, "서울 12 가 3456", "서울12가3456", .standard),
            (.singapore, "SBA 1234 A", "SBA1234A", .standard), (.italy, "AB 123 CD", "AB123CD", .standard),
            (.spain, "1234 BCD", "1234BCD", .standard), (.netherlands, "AB-12-CD", "AB12CD", .standard),
            (.switzerland, "ZH 123456", "ZH123456", .standard), ("US-CA", "7abc123", "7ABC123", .standard),
            (.australia, "1AB 2CD", "1AB2CD", .standard), ("BR", "abc-1d23", "ABC1D23", .unknown),
        ] as [(RegionCode, String, String?, PlateKind)])
    func everyCountryHasItsOwn(region: RegionCode, text: String, number: String?, kind: PlateKind) throws {
        guard let number else {
            #expect(throws: Rejection.self) { try LicencePlate(text, in: region) }
            return
        }
        let plate = try LicencePlate(text, in: region)
        #expect(plate.number == number)
        #expect(plate.kind() == kind)
        #expect(try LicencePlate(plate.number, in: region) == plate)
        #expect(try JSONText.read(LicencePlate.self, JSONText.of(plate)) == plate)
    }

    @Test func theGapOfAGermanPlateTellsTwoCarsApart() throws {
        let munich = try LicencePlate("M-AB 123", in: .germany)
        let mannheim = try LicencePlate("MA-B 123", in: .germany)
        #expect(munich != mannheim)
        #expect(munich.compact == mannheim.compact)
    }

    @Test func theSameCharactersElsewhereAreAnotherCar() throws {
        #expect(try LicencePlate("ABC123", in: "US-CA") != LicencePlate("ABC123", in: "US-NV"))
        #expect(try LicencePlate("ABC123", in: nil).kind() == .unknown)
    }

    @Test func aHostAddsACountry() throws {
        let brazil = PlateRules(
            region: "BR", formats: [.init(.standard, try SerialPattern("[A-Z]{3}[0-9][0-9A-Z][0-9]{2}"))])
        let numbering = PlateNumbering.standard.adding(brazil)
        #expect(try LicencePlate("ABC 1D23", in: "BR", by: numbering).kind(by: numbering) == .standard)
        #expect(throws: Rejection.self) { try LicencePlate("ABCD123", in: "BR", by: numbering) }
        #expect(numbering.adding(brazil).rules.count == PlateNumbering.standard.rules.count + 1)
        let california = PlateRules(
            region: "US-CA", formats: [.init("car", try SerialPattern("[0-9][A-Z]{3}[0-9]{3}"))])
        #expect(try LicencePlate("7ABC123", in: "US-CA").kind(by: .standard.adding(california)) == "car")
        #expect(throws: Rejection.self) { try LicencePlate("A", in: "US-CA", by: .standard.adding(california)) }
    }

    @Test func allRulesCanBeRead() throws {
        let json = try JSONText.of(PlateNumbering.standard.rules)
        #expect(try JSONText.read([PlateRules].self, json) == PlateNumbering.standard.rules)
    }

    @Test(arguments: [
        ("京A12345", RegionCode.china, "京A****5"), ("粤BD12345", .china, "粤B*****5"), ("M-AB 123", .germany, "M-****3"),
        ("A123B", .unitedStates, "A***B"), ("AB12", .hongKong, "****"), ("8", .hongKong, "*"),
    ])
    func isMasked(text: String, region: RegionCode, masked: String) throws {
        let plate = try LicencePlate(text, in: region)
        #expect(plate.masked == masked)
        #expect("\(plate)" == masked)
        var dumped = ""
        dump(plate, to: &dumped)
        #expect(!dumped.contains(plate.number))
    }

    @Test func isAnObjectInJSONAndATextInAStore() throws {
        let plate = try LicencePlate("京A·12345", in: .china)
        #expect(try JSONText.of(plate) == #"{"number":"京A12345","region":"CN"}"#)
        #expect(plate.fieldValue == .text("CN:京A12345"))
        let nowhere = try LicencePlate("ab 1", in: nil)
        #expect(try JSONText.of(nowhere) == #"{"number":"AB1"}"#)
        #expect(nowhere.fieldValue == .text(":AB1"))
    }

    @Test(arguments: ["", "京a12345", "京A 12345", "京A·12345", "A--B", "-A", "A-", "A-B-C", "😀", "Ａ1"])
    func decodesNothingElse(number: String) {
        #expect(throws: DecodingError.self) { try JSONText.read(LicencePlate.self, "{\"number\":\"\(number)\"}") }
    }
}
