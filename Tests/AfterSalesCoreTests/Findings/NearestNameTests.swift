import AfterSalesCore
import Testing

@Suite struct NearestNameTests {
    private static let metrics = ["hoursSold", "hoursWorked", "revenue", "orders", "grossProfit"]

    @Test(arguments: [
        ("hoursSlod", "hoursSold"), ("hourSold", "hoursSold"), ("hoursSSold", "hoursSold"), ("hourssold", "hoursSold"),
        ("HOURS_SOLD", "hoursSold"), ("hoursWorkd", "hoursWorked"), ("revenu", "revenue"), ("revneue", "revenue"),
        ("order", "orders"), ("grosProfit", "grossProfit"), ("ordres", "orders"),
    ])
    func findsWhatWasMeant(name: String, meant: String) {
        #expect(NearestName.of(name, among: Self.metrics) == meant)
    }

    @Test(arguments: [
        "", "x", "profit", "date", "工时", "sold", "revenuePerOrder", String(repeating: "hoursSold", count: 9),
    ])
    func findsNothingFarAway(name: String) {
        #expect(NearestName.of(name, among: Self.metrics) == nil)
    }

    @Test func tiesGoToTheFirstAndTheNameItselfIsNoAnswer() {
        #expect(NearestName.of("cat", among: ["bat", "hat"]) == "bat")
        #expect(NearestName.of("cat", among: ["hat", "bat"]) == "hat")
        #expect(NearestName.of("cat", among: ["cart", "cat", "hat"]) == "cart")
        #expect(NearestName.of("cat", among: ["cat"]) == nil)
        #expect(NearestName.of("cat", among: []) == nil)
        #expect(NearestName.of("Cat", among: ["cart", "cat"]) == "cat")
        #expect(NearestName.of("", among: [""]) == nil)
        #expect(NearestName.of("维修工时", among: ["维修工单", "保养工时"]) == "维修工单")
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func oneMistakeIsAlwaysFound(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<100 {
            let name = (0..<Int(random.next() % 60) + 3).map { _ in random.element(of: Array("abcdeé工")) }
            var typed = name
            let index = Int(random.next() % UInt64(name.count - 1))
            switch random.next() % 4 {
            case 0: typed.remove(at: index)
            case 1: typed.insert("x", at: index)
            case 2: typed[index] = "x"
            default: typed.swapAt(index, index + 1)
            }
            guard typed != name else { continue }
            #expect(NearestName.of(String(typed), among: ["zzzzzzzzzzzz", String(name)]) == String(name))
        }
    }

    @Test func longNamesAreBounded() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.of(long, among: Self.metrics) == nil)
        #expect(NearestName.of(long, among: [long + "b"]) == long + "b")
    }
}
