import AfterSalesCore
@testable import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// What a symptom is found by.
@Suite struct SymptomKeysTests {
    static let kept: [(String, [String])] = [
        ("冷车启动", ["冷车", "车启", "启动", "动"]),
        ("抖", ["抖"]),
        ("冷车，启动", ["冷车", "车", "启动", "动"]),
        ("Rattle at ＣＯＬＤ start", ["rattle", "at", "cold", "start"]),
        ("Geräusch, Öl", ["gerausch", "ol"]),
        ("ABS灯亮", ["abs", "灯亮", "亮"]),
        ("P0301 失火", ["p0301", "失火", "火"]),
        ("won't start", ["wont", "start"]),
        ("异响异响", ["异响", "响异", "响"]),
        ("ブレーキ", ["ブレ", "レー", "ーキ", "キ"]),
        ("", []), ("。，——!?", []), ("\u{0}\u{202E}", []), ("🚗🚗", []),
    ]

    @Test(arguments: kept)
    func wordsAndPairsAreKept(_ text: String, _ keys: [String]) {
        #expect(SymptomKeys(of: text).all == keys)
    }

    @Test func troubleCodesAreKeptAsTheyAreLookedFor() {
        #expect(
            SymptomKeys(of: "抖", codes: ["P0301", "p0301", " ", "P0300-00"]).all == [
                "p0301", "p030000", "抖", "p0300", "00",
            ])
    }

    @Test(
        arguments: [
            ("异响", ["异响"], []), ("响", [], ["响"]), ("异响 rattle 响", ["异响", "rattle"], ["响"]), ("", [], []),
        ] as [(String, [String], [String])])
    func pairsAndSingleCharactersAreLookedFor(_ text: String, _ keys: [String], _ beginnings: [String]) {
        let wanted = SymptomKeys.wanted(by: text)
        #expect(wanted.keys == keys && wanted.beginnings == beginnings)
    }

    @Test(arguments: 0..<50)
    func everyPartOfATextIsFound(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let alphabet = Array("冷车启动异响抖漏油 ,。abcP03").map { $0 }
        let text = String((0..<random.number(1...60)).map { _ in random.pick(alphabet) })
        let kept = Set(SymptomKeys(of: text).all)
        let start = random.number(0...text.count - 1)
        let part = String(text.dropFirst(start).prefix(random.number(1...10)))
        let wanted = SymptomKeys.wanted(by: part)
        // A word of letters is found as a whole, so that its ends are not asked for here.
        for key in wanted.keys where key.utf8.count > key.count { #expect(kept.contains(key), "\(text) \(part)") }
        for start in wanted.beginnings { #expect(kept.contains { $0.hasPrefix(start) }, "\(text) \(part)") }
    }

    @Test func aStoryKeepsSoManyKeys() {
        let story = (0..<5_000).map { "word\($0)" }.joined(separator: " ")
        #expect(SymptomKeys(of: story).all.count == SymptomKeys.most)
        #expect(SymptomKeys(of: String(repeating: "故障现象描述", count: 5_000)).all.count < 10)
        let long = String(repeating: "x", count: 100_000)
        #expect(SymptomKeys(of: long).all.allSatisfy { $0.utf8.count <= FieldValue.longestText })
        #expect(SymptomKeys.wanted(by: story).keys.count <= SymptomKeys.most)
    }
}
