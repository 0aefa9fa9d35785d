import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct NameKeyTests {
    // Letters and their plain forms: the names in the Unicode Character Database.
    @Test(arguments: [
        ("Wang Wei", "wang wei"), ("  WANG\t wei ", "wang wei"), ("Ｗａｎｇ　Ｗｅｉ", "wang wei"), ("Müller", "muller"),
        ("MU\u{308}LLER", "muller"), ("Straße", "strasse"), ("STRAẞE", "strasse"),
        ("Søren Kierkegård", "soren kierkegard"),
        ("Æsop Œuvre", "aesop oeuvre"), ("José", "jose"), ("Łukasz", "lukasz"), ("Đặng Thị Ngọc", "dang thi ngoc"),
        ("Þór Guðrún", "thor gudrun"), ("İstanbul", "istanbul"), ("Işık", "isik"), ("Škoda Dvořák", "skoda dvorak"),
        ("O'Brien", "obrien"), ("O’Brien", "obrien"), ("Jean-Luc", "jean luc"), ("Smith, John (Dr.)", "smith john dr"),
        ("ﬁnance ﬃ", "finance ffi"), ("王伟", "王伟"), ("王　伟", "王伟"), (" 王 伟 ", "王伟"),
        ("阿卜杜拉·买买提", "阿卜杜拉买买提"), ("阿卜杜拉•买买提", "阿卜杜拉买买提"), ("張偉", "張偉"), ("〇三", "〇三"),
        ("上海大众4S店（浦东）", "上海大众4s店浦东"), ("ABC 汽车 Ltd.", "abc 汽车 ltd"), ("やまだ　たろう", "やまだたろう"),
        ("か\u{3099}は\u{309A}", "がぱ"), ("ガ", "ガ"), ("カ\u{3099}", "ガ"), ("김 철수", "김철수"),
        ("\u{1100}\u{1175}\u{11B7}", "김"), ("Αλέξανδρος", "αλεξανδροσ"), ("Фёдор Йосиф", "федор иосиф"),
        ("Фе\u{308}дор", "федор"), ("مُحَمَّد", "محمد"), ("أحمد", "احمد"), ("ا\u{654}حمد", "احمد"), ("राम", "राम"),
        ("สมชาย", "สมชาย"), ("Wei\u{200E}\u{202C}", "wei"), ("a\u{0}b", "a b"), ("😀王😀伟", "王伟"), ("E301", "e301"),
        ("", ""), ("···", ""), ("😀", ""), ("\u{301}", ""),
    ])
    func foldsTo(name: String, key: String) throws {
        #expect(NameKey(name).text == key)
        #expect(NameKey(key).text == key)
        #expect(NameKey(name).isEmpty == key.isEmpty)
    }

    @Test func differentNamesStayDifferent() {
        for (one, other) in [("張", "张"), ("か", "が"), ("は", "ぱ"), ("राम", "रम"), ("Li", "Lee"), ("王伟", "伟王"), ("김", "기")]
        {
            #expect(NameKey(one) != NameKey(other))
        }
    }

    @Test(arguments: [
        ("Müller", ["muller", "mueller"]), ("Mu\u{308}ller", ["muller", "mueller"]), ("Mueller", ["mueller"]),
        ("Åse Bjørn", ["ase bjorn", "aase bjoern"]), ("A\u{30A}se", ["ase", "aase"]), ("Wang", ["wang"]), ("王", ["王"]),
        ("", [""]), ("ÖÄÜ", ["oau", "oeaeue"]),
    ])
    func umlautsAreSpelledInTwoWays(name: String, spellings: [String]) {
        #expect(NameKey.spellings(of: name).map(\.text) == spellings)
    }

    @Test func wordOrderCanBeLeftOut() {
        #expect(NameKey("Wang Wei").unordered == NameKey("WEI, Wang").unordered)
        #expect(NameKey("Wang Wei").unordered.text == "wang wei")
        #expect(NameKey("Wang Wei") != NameKey("Wei Wang"))
        #expect(NameKey("王伟").unordered.text == "王伟")
        #expect(NameKey("Anna Maria Anna").unordered != NameKey("Anna Maria").unordered)
    }

    @Test func beginsWithWhatIsTyped() {
        #expect(NameKey("Müller, Hans").begins(with: NameKey("mul")))
        #expect(NameKey("王小明").begins(with: NameKey("王 小")))
        #expect(NameKey("王小明").begins(with: NameKey("")))
        #expect(!NameKey("王小明").begins(with: NameKey("小")))
        #expect(!NameKey("Li").begins(with: NameKey("Lim")))
    }

    @Test(
        arguments: Hostile.texts + [
            String(repeating: "ß", count: 10_000), String(repeating: "a ", count: 10_000),
            String(repeating: "𠮷", count: 1_000),
            String(repeating: "か\u{3099}", count: 1_000), String(repeating: "\u{1100}\u{1161}\u{11A8}", count: 1_000),
        ])
    func isNeverLongerThanAStoreKeeps(name: String) throws {
        for key in NameKey.spellings(of: name) {
            #expect(key.text.utf8.count <= NameKey.longestText)
            #expect(NameKey(key.text) == key)
            #expect(key.unordered.text.utf8.count == key.text.utf8.count)
            #expect(!key.text.hasSuffix(" ") && !key.text.contains("\u{0}"))
        }
    }

    @Test func theKeyOfAKeyIsTheKey() throws {
        var random = SeededRandom(seed: 22)
        let ranges: [ClosedRange<Int>] = [
            0...0x24F, 0x300...0x52F, 0x5D0...0x6FF, 0x900...0xE7F, 0x1100...0x11FF, 0x1E00...0x20FF, 0x3040...0x30FF,
            0x4E00...0x4FFF, 0xAC00...0xAFFF, 0xFB00...0xFFFF, 0x1F300...0x1F6FF, 0...0x10FFFF,
        ]
        for _ in 0..<5_000 {
            var name = ""
            for _ in 0..<random.number(0...12) {
                let value = UInt32(random.number(ranges[random.number(0...(ranges.count - 1))]))
                if let scalar = Unicode.Scalar(value) { name.unicodeScalars.append(scalar) }
            }
            for key in NameKey.spellings(of: name) {
                #expect(NameKey(key.text) == key, "\(name.unicodeScalars.map { String($0.value, radix: 16) })")
                #expect(try JSONText.read([NameKey].self, JSONText.of([key])) == [key])
            }
            #expect(NameKey(name).unordered == NameKey(name).unordered.unordered)
        }
    }

    @Test func isATextInAStore() throws {
        #expect(NameKey("Wang Wei").fieldValue == .text("wang wei"))
        #expect(try JSONText.read([NameKey].self, #"["WANG  Wei"]"#) == [NameKey("wang wei")])
    }
}
