import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        "13812343079", "138 1234 3079", "138-1234-3079", "138.1234.3079", "+8613812343079", "+86 138 1234 3079",
        "(+86)13812343079", "008613812343079", "0086-138-1234-3079", "8613812343079", "013812343079",
        "１３８１２３４３０７９", "＋８６ １３８－１２３４－３０７９", "（+86）138 1234 3079", "tel:+86-138-1234-3079",
        "\u{202D}13812343079\u{202C}",
        "138\u{A0}1234\u{3000}3079", "138—1234—3079", "\t13812343079\n", "+86 (0)138 1234 3079", "١٣٨١٢٣٤٣٠٧٩",
    ])
    func oneNumberIsWrittenInManyWays(text: String) throws {
        let number = try PhoneNumber(text, in: .china)
        #expect(number.e164 == "+8613812343079")
        #expect(number.extensionDigits == nil)
        #expect(number.kind() == .mobile)
        #expect(number.nationalDigits() == "13812343079")
    }

    // Where a regulator has set numbers aside for films (Ofcom, BNetzA, ACMA, NANPA, Arcep) they are taken.
    @Test(arguments: [
        (RegionCode.china, "010-62345678", "+861062345678", PhoneKind.fixed),
        (.china, "(021) 5234 5678", "+862152345678", .fixed), (.china, "0411-82345678", "+8641182345678", .fixed),
        (.china, "0931 8234567", "+869318234567", .fixed), (.china, "400-820-8820", "+864008208820", .other),
        (.china, "800 810 8888", "+868008108888", .other), (.hongKong, "9123 4567", "+85291234567", .mobile),
        (.hongKong, "2123 4567", "+85221234567", .fixed),
        (.hongKong, "001 86 138 1234 3079", "+8613812343079", .mobile),
        (.macau, "6612 3456", "+85366123456", .mobile), (.macau, "2812 3456", "+85328123456", .fixed),
        (.taiwan, "0912-345-678", "+886912345678", .mobile), (.taiwan, "(02) 2345-6789", "+886223456789", .fixed),
        (.unitedStates, "(212) 555-0123", "+12125550123", .unknown),
        (.unitedStates, "1-800-555-0199", "+18005550199", .other),
        (.unitedStates, "011 86 138 1234 3079", "+8613812343079", .mobile),
        (.canada, "416.555.0123", "+14165550123", .unknown), ("US-CA", "213 555 0123", "+12135550123", .unknown),
        (.unitedKingdom, "07700 900123", "+447700900123", .mobile),
        (.unitedKingdom, "+44 (0)20 7946 0018", "+442079460018", .fixed),
        (.unitedKingdom, "0114 496 0123", "+441144960123", .fixed),
        (.germany, "030 23125 000", "+493023125000", .fixed), (.germany, "0171 3920012", "+491713920012", .mobile),
        (.germany, "0152 28817386", "+4915228817386", .mobile), (.germany, "0049 89 99998012", "+498999998012", .fixed),
        (.france, "06 39 98 12 34", "+33639981234", .mobile), (.france, "01 99 00 12 34", "+33199001234", .fixed),
        (.japan, "090-1234-5678", "+819012345678", .mobile), (.japan, "03-1234-5678", "+81312345678", .fixed),
        (.japan, "0120-123-456", "+81120123456", .other), (.korea, "010-1234-5678", "+821012345678", .mobile),
        (.korea, "02-312-3456", "+8223123456", .fixed), (.korea, "1588-1234", "+8215881234", .other),
        (.singapore, "8123 4567", "+6581234567", .mobile), (.singapore, "6123 4567", "+6561234567", .fixed),
        (.australia, "0491 570 006", "+61491570006", .mobile), (.australia, "(02) 5550 1234", "+61255501234", .fixed),
        (.australia, "0011 86 138 1234 3079", "+8613812343079", .mobile),
        (.italy, "06 6982 1234", "+390669821234", .fixed),
        (.italy, "347 123 4567", "+393471234567", .mobile), (.switzerland, "079 123 45 67", "+41791234567", .mobile),
        (.india, "098765 43210", "+919876543210", .mobile), (.thailand, "081 234 5678", "+66812345678", .mobile),
        (.malaysia, "012-345 6789", "+60123456789", .mobile), (.newZealand, "021 123 4567", "+64211234567", .mobile),
        (.netherlands, "06 12345678", "+31612345678", .mobile), (.austria, "0664 1234567", "+436641234567", .mobile),
        (.spain, "612 34 56 78", "+34612345678", .mobile),
    ])
    func everyCountryWritesItsOwn(region: RegionCode, text: String, e164: String, kind: PhoneKind) throws {
        let number = try PhoneNumber(text, in: region)
        #expect(number.e164 == e164)
        #expect(number.kind() == kind)
        // The normal form reads as itself, anywhere.
        #expect(try PhoneNumber(e164, in: nil) == number)
        #expect(try PhoneNumber(number.text, in: .china) == number)
    }

    @Test(arguments: [
        "010-62345678转8012", "010-62345678 轉 8012", "010-62345678 分机8012", "010-62345678分机号：8012",
        "010-62345678 ext. 8012", "010-62345678 EXT8012", "010-62345678x8012", "010-62345678#80-12",
        "+861062345678;ext=8012", "０１０６２３４５６７８转８０１２", "01062345678 extension 8012",
        "010-62345678-8012", "+86 10-6234-5678—8012", "๐๑๐-๖๒๓๔๕๖๗๘ ext ๘๐๑๒",
    ])
    func anExtensionIsKeptApart(text: String) throws {
        let number = try PhoneNumber(text, in: .china)
        #expect(number.e164 == "+861062345678")
        #expect(number.extensionDigits == "8012")
        #expect(number.text == "+861062345678;ext=8012")
    }

    @Test func whereNoRulesAreKnownTheGeneralRuleHolds() throws {
        // Brazil, Iceland, Saint Helena.
        for text in ["+55 11 91234 5678", "+354 410 4000", "+290 12345"] {
            #expect(try PhoneNumber(text, in: nil).kind() == .unknown)
        }
        #expect(try PhoneNumber("+55 11 91234 5678", in: .china).callingCode() == "55")
    }

    @Test func aHostAddsACountry() throws {
        let brazil = try PhoneRules(
            region: "BR", callingCode: "55", trunkPrefix: "0", internationalPrefixes: ["00"],
            ranges: [.init(.mobile, try SerialPattern("[1-9]{2}9[0-9]{8}"))])
        let numbering = PhoneNumbering.standard.adding(brazil)
        let number = try PhoneNumber("(011) 91234-5678", in: "BR", by: numbering)
        #expect(number.e164 == "+5511912345678")
        #expect(number.kind(by: numbering) == .mobile)
        #expect(number.kind() == .unknown)
        #expect(throws: Rejection.self) { try PhoneNumber("(011) 91234-5678", in: "BR") }
        #expect(throws: Rejection.self) { try PhoneNumber("+55 11 1234", in: nil, by: numbering) }
        // A country of a host's own invention.
        let moon = try PhoneRules(
            region: "XM", callingCode: "999", trunkPrefix: "", internationalPrefixes: ["00"],
            ranges: [.init(.fixed, try SerialPattern("[0-9]{4,20}"))])
        let lunar = PhoneNumbering.standard.adding(moon)
        #expect(try PhoneNumber("1234", in: "XM", by: lunar).e164 == "+9991234")
        #expect(throws: Rejection.self) { try PhoneNumber("1234567890123", in: "XM", by: lunar) }
        // Replaced, not added beside.
        #expect(
            PhoneNumbering.standard.adding(brazil).adding(brazil).rules.count == PhoneNumbering.standard.rules.count + 1
        )
    }

    @Test func allRulesCanBeRead() throws {
        let json = try JSONText.of(PhoneNumbering.standard.rules)
        #expect(try JSONText.read([PhoneRules].self, json) == PhoneNumbering.standard.rules)
        for rules in PhoneNumbering.standard.rules {
            #expect(PhoneNumbering.standard.callingCodes.contains(rules.callingCode))
        }
    }

    @Test func noCallingCodeIsTheBeginningOfAnother() {
        let codes = PhoneNumbering.standard.callingCodes
        for code in codes {
            for length in 1..<max(2, code.count) where length < code.count {
                #expect(!codes.contains(String(code.prefix(length))), "\(code)")
            }
        }
    }
}
