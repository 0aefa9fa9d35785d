import AfterSalesCore
import Testing

@Suite struct VINTests {
    @Test(arguments: VINVectors.right)
    func isValid(_ text: String) throws {
        let vin = try VIN(text)
        #expect(vin.status == .valid)
        #expect(vin.hasValidCheckDigit)
        #expect(vin.expectedCheckDigit == vin[position: 9])
        #expect(vin.description == text)
    }

    @Test(arguments: VINVectors.mismatched.indices)
    func hasAnotherCheckDigit(_ index: Int) throws {
        let (text, expected, isError) = VINVectors.mismatched[index]
        let vin = try VIN(text)
        #expect(vin.status == .checkDigitMismatch)
        #expect(!vin.hasValidCheckDigit)
        #expect(vin.expectedCheckDigit == expected)
        #expect(vin.isCheckDigitMandatory == isError)
    }

    @Test(
        arguments: VINVectors.malformed + [
            "", "1M8GDM9AXKP0427888", "1M8GDM9AXKP04278 ", " M8GDM9AXKP042788", "１M8GDM9AXKP042788",
        ])
    func isRefused(_ text: String) {
        #expect(throws: MalformedVIN(text: text)) { try VIN(text) }
    }

    @Test func everyByteThatCanStandInANumberAndNoOther() {
        let allowed = Set("0123456789ABCDEFGHJKLMNPRSTUVWXYZabcdefghjklmnprstuvwxyz".utf8)
        for byte in UInt8.min...UInt8.max {
            for index in [0, 8, 9, 16] {
                var bytes = [UInt8](repeating: UInt8(ascii: "1"), count: 17)
                bytes[index] = byte
                #expect((VINStatus(utf8: bytes.span) != .malformed) == allowed.contains(byte), "\(byte) at \(index)")
                #expect(((try? VIN(utf8: bytes.span)) != nil) == allowed.contains(byte), "\(byte) at \(index)")
            }
        }
    }

    @Test func smallLettersAreReadAsCapitals() throws {
        let vin = try VIN("1m8gdm9axkp042788")
        #expect(vin == (try VIN("1M8GDM9AXKP042788")))
        #expect(vin.description == "1M8GDM9AXKP042788")
        #expect(VINStatus(utf8: Array("1m8gdm9axkp042788".utf8).span) == .valid)
        #expect(throws: MalformedVIN.self) { try VIN("ıM8GDM9AXKP042788") }
    }

    @Test func bytesAreReadAsTextsAre() throws {
        let text = "1HGCM82633A004352"
        #expect(try VIN(utf8: Array(text.utf8).span) == VIN(text))
        let short: [UInt8] = [0x31, 0xFF]
        let error = #expect(throws: MalformedVIN.self) { try VIN(utf8: short.span) }
        #expect(error?.text == "1\u{FFFD}")
        for count in [0, 1, 16, 18, 100] {
            #expect(VINStatus(utf8: [UInt8](repeating: 0x31, count: count).span) == .malformed)
        }
    }

    @Test func sortsAsItsTextDoes() throws {
        let texts = VINVectors.right + VINVectors.mismatched.map(\.text)
        let vins = try texts.map { try VIN($0) }
        #expect(vins.sorted().map(\.description) == texts.sorted())
        #expect(Set(vins).count == texts.count)
        #expect(try VIN("11111111111111111") < VIN("11111111111111112"))
        #expect(try VIN("1111111111111111A") > VIN("11111111111111119"))
    }

    @Test func isAStringInJSONAndAKeyOfObjects() throws {
        let vin = try VIN("WAUZZZ4L78D067850")
        #expect(MemoryLayout<VIN>.size == 16)
        #expect(try CodingText.encode([vin]) == #"["WAUZZZ4L78D067850"]"#)
        #expect(try CodingText.encode([vin: 1]) == #"{"WAUZZZ4L78D067850":1}"#)
        #expect(try CodingText.decode(#"{"WAUZZZ4L78D067850":1}"#) == [vin: 1])
        #expect(throws: DecodingError.self) { try CodingText.decode([VIN: Int].self, #"{"WAU":1}"#) }
        #expect(CodingText.failure(VIN.self, #""WAU""#) as? MalformedVIN == MalformedVIN(text: "WAU"))
    }

    @Test func hasParts() throws {
        let vin = try VIN("WAUZZZ4L78D067850")
        #expect([vin.wmi, vin.vds, vin.vis, vin.serialNumber] == ["WAU", "ZZZ4L7", "8D067850", "067850"])
        #expect(vin.plantCode == "D")
        #expect(!vin.isOfSmallManufacturer)
        #expect(vin.manufacturerCode == "WAU")
        #expect((1...17).map { vin[position: $0] } == Array("WAUZZZ4L78D067850"))
        let small = try VIN("YT9AB1234ABCDE567")
        #expect(small.isOfSmallManufacturer)
        #expect([small.wmi, small.manufacturerCode, small.serialNumber] == ["YT9", "YT9CDE", "567"])
    }
}
