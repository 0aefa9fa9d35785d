import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
    /// The car's number; nil where it is none, which has been said once, with what may have been meant.
    mutating func vin() -> VIN? {
        guard let text = text(.vin), let letter = text.first, text.contains(where: { $0 != letter }) else {
            say(.error, .missingField, at: place(.vin), "the VIN is missing", "缺少车辆识别代号")
            return nil
        }
        let check = VINCheck(text.plainWidth)
        guard let first = check.findings.first else { return check.vin }
        guard check.severity == .error else {
            for finding in check.findings { findings.append(SourceFinding(at: place(.vin), record: record, finding)) }
            return check.vin
        }
        let suggested = all(check)
        let meant = suggestion(of: suggested)
        let english = meant.map { "; may \($0) be meant?" } ?? ""
        let chinese = meant.map { "；是否为 \($0)？" } ?? ""
        let finding = check.findings.first { $0.severity == .error } ?? first
        let others = Set(check.findings.dropFirst().map(\.code)).subtracting([finding.code]).map(\.rawValue).sorted()
        findings.append(
            SourceFinding(
                at: place(.vin), record: record,
                Finding(
                    .error, finding.code, at: finding.place,
                    inputs: finding.inputs + others.map { .init("also", $0) }
                        + suggested.map { .init("suggestion", $0.description) },
                    LocalizedText(finding.message.english + english, finding.message.simplifiedChinese + chinese))))
        return nil
    }

    private func suggestion(of list: [VIN]) -> VIN? {
        list.count == 1 || list.first.map(knownCars.contains) ?? false ? list.first : nil
    }

    /// What may have been meant, known cars first; of a text that is one character short or long, known cars alone.
    private func all(_ check: VINCheck) -> [VIN] {
        let list = check.suggestions
        let known = list.filter(knownCars.contains)
        return list.isEmpty ? knownCars(near: check.text) : known + list.filter { !knownCars.contains($0) }
    }

    /// The known cars whose number has one character more or less than a text. They are looked up by what the text would be
    /// then: a file may have many such texts, and there may be many cars.
    private func knownCars(near text: String) -> [VIN] {
        guard text.utf8.count <= Self.longestNear else { return [] }
        let letters = Array(text.uppercased())
        var found: Set<VIN> = []
        func look(for letters: [Character]) {
            if let vin = try? VIN(String(letters)), knownCars.contains(vin) { found.insert(vin) }
        }
        for place in letters.indices where letters.count == 18 {
            look(for: Array(letters[..<place] + letters[(place + 1)...]))
        }
        for place in 0...letters.count where letters.count == 16 {
            for letter in Self.letters { look(for: letters[..<place] + [letter] + letters[place...]) }
        }
        return found.sorted { $0.description < $1.description }
    }

    /// What a VIN is written with.
    private static let letters = Array("0123456789ABCDEFGHJKLMNPRSTUVWXYZ")
    /// The most bytes of a text that is a VIN but for one character, whatever that is.
    private static let longestNear = 40

    /// The model year; nil where none stands. One that is not the VIN's is kept, and said.
    mutating func modelYear(_ vin: VIN?) -> Int? {
        guard let raw = source.fields[.modelYear] else { return nil }
        guard let text = text(.modelYear) else {
            say(.note, .missingField, at: raw.place, "no model year stands there", "没有年型")
            return nil
        }
        let last = latest.year + 2
        guard let year = Int(text.plainWidth), year >= 1_886, year <= last else {
            say(
                .warning, .malformedNumber, at: raw.place, [.init("value", String(text.prefix(60)))],
                "\(text.prefix(60)) is no model year", "\(text.prefix(60)) 不是年型")
            return nil
        }
        guard let vin, !vin.possibleModelYears.isEmpty, !vin.possibleModelYears.contains(year) else { return year }
        let possible = vin.possibleModelYears.filter { $0 <= last }
        let told = (possible.isEmpty ? vin.possibleModelYears : possible).map(String.init)
        say(
            vin.isCheckDigitMandatory ? .warning : .note, .modelYearDiffers, at: raw.place,
            [.init("given", String(year))] + told.map { .init("byVIN", $0) },
            "the model year is \(year), the VIN tells \(told.joined(separator: " or "))",
            "年型为 \(year)，按车辆识别代号应为 \(told.joined(separator: " 或 "))")
        return year
    }

    /// The plate; nil where none stands, or where it can be none, which has been said.
    mutating func plate() -> LicencePlate? {
        guard let text = text(.plate) else { return nil }
        let region = self.text(.plateRegion).map { RegionCode(plateRegion: $0) }
        do throws(Rejection) {
            return try LicencePlate(text, in: region)
        } catch {
            for finding in error.findings.prefix(1) {
                findings.append(
                    SourceFinding(
                        at: place(.plate), record: record,
                        Finding(.warning, finding.code, at: finding.place, inputs: finding.inputs, finding.message)))
            }
            return nil
        }
    }

    /// What an odometer showed; nil where that is not known, which has been said.
    mutating func distance(
        _ field: SourceOrder.Field, _ unitField: SourceOrder.Field, opened: OrderFacts.Moment?, _ modelYear: Int?,
        _ vin: VIN?
    ) -> StatedDistance? {
        let place = place(field)
        guard let text = text(field), !["tmu", "exempt"].contains(text.sourceWord) else {
            if field == .odometerIn {
                say(.note, .odometerMissing, at: place, "nobody noted what the odometer showed", "没有里程")
            }
            return nil
        }
        let value = [Finding.Input("value", String(text.prefix(60)))]
        guard let number = SourceNumber.read(text, conventions.decimalSign) else {
            say(
                .error, .malformedNumber, at: place, value,
                "\(text.prefix(60)) is not a number as the file writes them",
                "\(text.prefix(60)) 不是该文件写法的数字")
            return nil
        }
        guard let unit = unit(unitField, beside: place) else { return nil }
        if number.signum == 0, isUsed(opened, modelYear, vin) {
            say(
                .warning, .odometerZero, at: place, value + [.init("unit", unit.rawValue)],
                "the odometer of a car that has been driven shows no zero: nothing is taken from it", "已使用车辆的里程不会为零，未采用"
            )
            return nil
        }
        guard number.signum >= 0, let distance = try? StatedDistance(number, unit),
            distance.kilometres <= OdometerReading.most
        else {
            say(
                .error, .implausibleOdometer, at: place, value, "no odometer shows \(text.prefix(60))",
                "里程 \(text.prefix(60)) 不可能")
            return nil
        }
        return distance
    }

    /// That the car left with less than it came with.
    mutating func compare(_ odometerIn: StatedDistance?, _ odometerOut: StatedDistance?) {
        guard let odometerIn, let odometerOut, odometerOut.kilometres + 1 < odometerIn.kilometres else { return }
        say(
            .warning, .odometerRollback, at: place(.odometerOut),
            [
                .init("earlierKilometres", String(odometerIn.kilometres)),
                .init("laterKilometres", String(odometerOut.kilometres)),
            ],
            "the car left with \(odometerOut.kilometres) km and came with \(odometerIn.kilometres)",
            "出厂里程 \(odometerOut.kilometres) 公里，小于进厂里程 \(odometerIn.kilometres) 公里")
    }

    private mutating func unit(_ field: SourceOrder.Field, beside place: SourcePlace) -> StatedDistance.Unit? {
        let word = text(field)
        if let unit = word.map({ conventions.units[$0.sourceWord] }) ?? conventions.unit { return unit }
        say(
            .error, .unknownDistanceUnit, at: source.fields[field]?.place ?? place,
            word.map { [.init("unit", String($0.prefix(60)))] } ?? [],
            word == nil ? "nobody says whether it is kilometres or miles" : "the unit of the odometer is not known",
            word == nil ? "没有里程单位" : "里程单位不明")
        return nil
    }

    /// Whether a car has been driven by the day on which the order was opened: it is of an earlier model year.
    private func isUsed(_ opened: OrderFacts.Moment?, _ modelYear: Int?, _ vin: VIN?) -> Bool {
        guard let opened else { return true }
        let told = modelYear ?? vin?.possibleModelYears.last { $0 <= opened.day.year + 1 }
        return told.map { $0 < opened.day.year } ?? true
    }
}

extension RegionCode {
    /// Of a text beside a plate: `CA-ON`, or a state or province of North America by its letters.
    init(plateRegion text: String) {
        let word = text.sourceTrimmed.uppercased()
        let provinces = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]
        let states = [
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
            "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
            "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC",
        ]
        if provinces.contains(word) {
            self.init(rawValue: "CA-\(word)")
        } else {
            self.init(rawValue: states.contains(word) ? "US-\(word)" : word)
        }
    }
}
