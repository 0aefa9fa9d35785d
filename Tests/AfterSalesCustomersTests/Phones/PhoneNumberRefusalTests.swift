import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct PhoneNumberRefusalTests {
    /// The findings a text is refused with.
    static func findings(_ text: String, in region: RegionCode?) -> [Finding] {
        do throws(Rejection) {
            _ = try PhoneNumber(text, in: region)
            return []
        } catch {
            return error.findings
        }
    }

    @Test(
        arguments: [
            ("", RegionCode.china, [Finding.Code.emptyPhone]), (" - ", .china, [.emptyPhone]),
            ("+", .china, [.emptyPhone]),
            ("1381234307", .china, [.unassignedPhoneRange]), ("138123430790", .china, [.wrongPhoneLength]),
            ("12812343079", .china, [.unassignedPhoneRange]), ("62345678", .china, [.wrongPhoneLength]),
            ("110", .china, [.wrongPhoneLength]), ("10086", .china, [.wrongPhoneLength]),
            ("010-12345678", .china, [.unassignedPhoneRange]), ("026-52345678", .china, [.unassignedPhoneRange]),
            ("138O2343079", .china, [.invalidPhoneCharacter, .unassignedPhoneRange]),
            ("138a1234b3079", .china, [.invalidPhoneCharacter, .invalidPhoneCharacter]),
            ("138+12343079", .china, [.invalidPhoneCharacter]), ("++8613812343079", .china, [.invalidPhoneCharacter]),
            ("13812343079\u{0}", .china, [.invalidPhoneCharacter]), ("😀", .china, [.invalidPhoneCharacter]),
            ("010-62345678转", .china, [.invalidPhoneExtension]),
            ("010-62345678转123456789", .china, [.invalidPhoneExtension]),
            ("010-62345678转12转3", .china, [.invalidPhoneCharacter]),
            ("010-62345678-1", .china, [.unassignedPhoneRange]), ("010-6234567-8012", .china, [.unassignedPhoneRange]),
            ("010-62345678-8012转1", .china, [.wrongPhoneLength]), ("010-62345678#-8012-", nil, [.phoneRegionNeeded]),
            ("12345转x", .china, [.invalidPhoneCharacter, .invalidPhoneExtension, .wrongPhoneLength]),
            ("13812343079", nil, [.phoneRegionNeeded]), ("13812343079", "ZZ", [.unknownPhoneRegion]),
            ("+21712345678", .china, [.unknownCallingCode]), ("+0086138", .china, [.unknownCallingCode]),
            ("0021712345678", .china, [.unknownCallingCode]), ("+8613812343", nil, [.wrongPhoneLength]),
            ("+8623812343079", nil, [.unassignedPhoneRange]), ("+35412", nil, [.wrongPhoneLength]),
            ("+3541234567890123", nil, [.wrongPhoneLength]), ("112-555-0123", .unitedStates, [.wrongPhoneLength]),
            ("211-555-0123", .unitedStates, [.unassignedPhoneRange]),
            ("212-155-0123", .unitedStates, [.unassignedPhoneRange]),
            ("1234 5678", .hongKong, [.unassignedPhoneRange]), ("9123 456", .hongKong, [.wrongPhoneLength]),
            ("06 39 98 12", .france, [.wrongPhoneLength]), ("0912-345-67", .taiwan, [.unassignedPhoneRange]),
        ] as [(String, RegionCode?, [Finding.Code])])
    func saysEveryReason(text: String, region: RegionCode?, codes: [Finding.Code]) {
        #expect(Self.findings(text, in: region).map(\.code) == codes)
    }

    @Test func saysWhereAndHowLong() throws {
        let findings = Self.findings("138-12x4b307", in: .china)
        #expect(findings.first?.place == Place.document.column(9))
        #expect(findings.first?.inputs == [.init("position", "9")])
        let symbol = try #require(Self.findings("138%12343079", in: .china).first)
        #expect(symbol.inputs == [.init("position", "4"), .init("character", "U+0025")])
        let short = try #require(Self.findings("138123", in: .china).first)
        #expect(short.inputs == [.init("digits", "6"), .init("allowed", "10, 11, 13")])
        do throws(Rejection) {
            _ = try PhoneNumber("1", in: .china, at: Place("$.phones[2]"))
        } catch {
            #expect(error.findings.map(\.place) == [Place("$.phones[2]")])
        }
    }

    @Test(arguments: [
        "1381234307912", "+86138123430", "12812343079", "138a2343079", "62345678转1234567890", "+21713812343079",
    ])
    func noFindingHoldsTheNumber(text: String) {
        let digits = text.filter(\.isNumber)
        for finding in Self.findings(text, in: .china) {
            let shown = "\(finding) \(finding.text(.simplifiedChinese)) \(finding.inputs.map(\.value))"
            for start in 0...(digits.count - 4) {
                #expect(!shown.contains(String(digits.dropFirst(start).prefix(4))), "\(finding.code)")
            }
        }
    }

    @Test(arguments: ["+1 800 FLOWERS", "①③⑧①②③④③⓪⑦⑨", "一三八一二三四三零七九", "138ⅠⅡⅢⅣⅢ079"])
    func noFindingSpellsTheNumberByItsCharacters(text: String) {
        for finding in Self.findings(text, in: .china) {
            #expect(!finding.inputs.contains { $0.name == "character" })
            #expect(!finding.description.contains("U+"))
        }
        #expect(!Self.findings(text, in: .china).isEmpty)
    }

    @Test(arguments: Hostile.texts)
    func hostileTextsAreRefusedAndNothingWorse(text: String) {
        for region in [nil, .china, .germany, .korea, "ZZ"] as [RegionCode?] {
            #expect(!Self.findings(text, in: region).isEmpty)
        }
    }

    @Test func whateverIsReadIsOfTheRightForm() throws {
        var random = SeededRandom(seed: 20)
        let letters = Array("0123456789012345678901234567890+-() .转x#８６😀a")
        var read = 0
        for _ in 0..<20_000 {
            let text = String((0..<random.number(1...16)).map { _ in letters[random.number(0...(letters.count - 1))] })
            let region = PhoneNumbering.standard.rules[random.number(0...(PhoneNumbering.standard.rules.count - 1))]
                .region
            guard let number = try? PhoneNumber(text, in: region) else { continue }
            read += 1
            #expect(number.e164.hasPrefix("+") && (8...16).contains(number.e164.count), "\(text)")
            #expect(try PhoneNumber(number.text, in: nil) == number, "\(text)")
            #expect(try JSONText.read(PhoneNumber.self, JSONText.of(number)) == number, "\(text)")
        }
        #expect(read > 300)
    }
}
