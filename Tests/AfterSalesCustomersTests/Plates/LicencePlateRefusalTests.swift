import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing
import AfterSalesStorage

@Suite struct LicencePlateRefusalTests {
    static func findings(_ text: String, in region: RegionCode?) -> [Finding] {
        do throws(Rejection) {
            _ = try LicencePlate(text, in: region)
            return []
        } catch {
            return error.findings
        }
    }

    @Test(
        arguments: [
            ("", RegionCode.china, [Finding.Code.emptyPlate]), ("·-", .china, [.emptyPlate]),
            ("京AI2345", .china, [.wrongPlateForm]), ("京A1234O", .china, [.wrongPlateForm]),
            ("京A1234", .china, [.wrongPlateLength]), ("京112345", .china, [.wrongPlateForm]),
            ("东A12345", .china, [.wrongPlateForm]), ("京A123456789", .china, [.wrongPlateLength, .wrongPlateForm]),
            ("苏E12345X", .china, [.wrongPlateForm]), ("京I12345", .china, [.wrongPlateForm]),
            ("X", .china, [.wrongPlateLength]), ("京A_12345", .china, [.invalidPlateCharacter]),
            ("京A12345😀\u{0}", .china, [.invalidPlateCharacter, .invalidPlateCharacter]),
            ("AB 0123", .germany, [.wrongPlateForm]), ("QQ 1234", .hongKong, [.wrongPlateForm]),
            ("AA-123-AU", .france, [.wrongPlateForm]), ("A", .unitedStates, [.wrongPlateLength]),
            ("ABC1234567890", nil, [.wrongPlateLength]), ("AB#1", nil, [.invalidPlateCharacter]),
        ] as [(String, RegionCode?, [Finding.Code])])
    func saysEveryReason(text: String, region: RegionCode?, codes: [Finding.Code]) {
        #expect(Self.findings(text, in: region).map(\.code) == codes)
    }

    @Test func saysWhere() throws {
        let finding = try #require(Self.findings("京A·12I45", in: .china).first)
        #expect(finding.place == Place.document.column(6))
        #expect(finding.inputs == [.init("position", "6"), .init("region", "CN")])
        let short = try #require(Self.findings("京A12", in: .china).first)
        #expect(short.inputs == [.init("characters", "4"), .init("allowed", "7, 8"), .init("region", "CN")])
    }

    @Test(arguments: ["京AI2345", "京A123456789", "京A1234O", "京A12345#", "京A1234", "ZZ99999"])
    func noFindingHoldsThePlate(text: String) {
        for finding in Self.findings(text, in: .china) {
            let shown = "\(finding) \(finding.text(.simplifiedChinese)) \(finding.inputs.map(\.value))"
            #expect(!shown.contains(text))
            #expect(!shown.contains("京"))
            #expect(!shown.contains("1234"))
            #expect(!shown.contains("2345"))
        }
    }

    @Test(arguments: Hostile.texts.filter { !["½", "ü\u{308}\u{308}", "Ⅷ", "转", "ext"].contains($0) })
    func hostileTextsAreRefusedAndNothingWorse(text: String) {
        for region in [nil, .china, .germany, .japan, "ZZ"] as [RegionCode?] {
            #expect(!Self.findings(text, in: region).isEmpty)
        }
    }

    @Test func whateverIsReadComesBack() throws {
        var random = SeededRandom(seed: 21)
        let letters = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZIO京沪粤警学挂港ÄÖÜさ가 -·abc#")
        var regions: [RegionCode?] = PlateNumbering.standard.rules.map(\.region)
        regions.append(nil)
        var count = 0
        for _ in 0..<20_000 {
            let text = String((0..<random.number(1...9)).map { _ in letters[random.number(0...(letters.count - 1))] })
            let region = regions[random.number(0...(regions.count - 1))]
            guard let plate = try? LicencePlate(text, in: region) else { continue }
            count += 1
            #expect(try LicencePlate(plate.number, in: region) == plate, "\(text)")
            #expect(try JSONText.read(LicencePlate.self, JSONText.of(plate)) == plate, "\(text)")
            #expect(!plate.compact.contains("-"))
            #expect(plate.masked.count == plate.number.count)
        }
        #expect(count > 300)
    }
}
