import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// A host adds rules, puts others in their place and leaves some out.
@Suite struct DocumentRulesTests {
    private static let platePhoto = DocumentRule(
        "platePhotoMissing", .note, LocalizedText("no photo of the plate", "无车牌照片")
    ) { order, _ in
        order.reception?.photos.isEmpty == true
            ? [DocumentGap(at: Place.document.field("reception").field("photos"), inputs: [.init("photos", "0")])] : []
    }

    @Test(arguments: [false, true])
    func rulesArePutTogether(_ isStrict: Bool) {
        let rules = DocumentRules {
            DocumentRules.standard
            if isStrict { Self.platePhoto } else { [DocumentRule.openTooLong(days: 30)] }
            for days in [3, 5] { DocumentRule.holdWithoutEnd(days: days) }
            if isStrict { DocumentRule.walkAroundMissing.graded(.error) }
        }
        let standard = DocumentRules.standard.rules.map(\.code)
        #expect(rules.rules.map(\.code) == standard + (isStrict ? ["platePhotoMissing"] : []))
        #expect(rules[.walkAroundMissing]?.severity == (isStrict ? .error : .note))
    }

    @Test func aRuleOfTheHousesOwnIsAskedLikeAnyOther() throws {
        let order = try CheckedOrder.received()
        let rules = DocumentRules([Self.platePhoto])
        let found = rules.findings(on: order, in: try CheckedOrder.context())
        #expect(found.map(\.code) == ["platePhotoMissing"])
        #expect(found.first?.message == LocalizedText("no photo of the plate", "无车牌照片"))
        #expect(found.first?.inputs == [.init("photos", "0")])
    }

    @Test func theLastRuleOfACodeCountsInThePlaceOfTheFirst() throws {
        let order = try CheckedOrder.received(openedAt: -4 * 1_440)
        let context = try CheckedOrder.context()
        let codes = { (rules: DocumentRules) in rules.findings(on: order, in: context).map(\.code) }
        #expect(codes(.standard) == [.estimateMissing, .promiseMissing])
        let sooner = DocumentRules.standard.with(.openTooLong(days: 2))
        #expect(codes(sooner) == [.estimateMissing, .promiseMissing, .openTooLong])
        #expect(sooner.rules.map(\.code) == DocumentRules.standard.rules.map(\.code))
        #expect(codes(sooner.without(.estimateMissing, .openTooLong)) == [.promiseMissing])
        #expect(codes(DocumentRules([])).isEmpty)
    }
}
