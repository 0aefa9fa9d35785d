import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension RecallCampaignCheck {
    /// The model years of which a scope may speak: position 10 begins anew in 2040, and no car is older.
    private static var years: ClosedRange<Int> { 1900...2039 }

    mutating func check(_ scope: RecallScope, at place: Place) {
        text(scope.make, .name, at: place.field("make"))
        text(scope.model, .name, at: place.field("model"))
        let hasParts = !scope.vdsPrefix.isEmpty || !scope.plants.isEmpty || !scope.serials.isAny
        if scope.wmi == nil {
            if hasParts {
                report(
                    .scopeWithoutManufacturer, at: place.field("wmi"),
                    "parts of a VIN mean nothing without the maker's identifier", "未给出制造厂识别代号（WMI），其余识别代号部分没有意义")
            } else if scope.make == nil, scope.model == nil {
                report(
                    .emptyRecallScope, at: place, "the scope names neither a maker's identifier nor a make or model",
                    "召回范围既无制造厂识别代号（WMI），也无品牌或车型")
            }
        }
        manufacturer(scope, at: place.field("wmi"))
        characters(scope.vdsPrefix, at: place.field("vdsPrefix"))
        if scope.vdsPrefix.unicodeScalars.count > 5 {
            report(
                .vdsPrefixTooLong, at: place.field("vdsPrefix"), inputs: [.init("value", scope.vdsPrefix.shown)],
                "positions 4 to 8 have five characters, the prefix is longer", "第 4 至 8 位只有五个字符，前缀过长")
        }
        characters(scope.plants, at: place.field("plants"))
        range(scope.modelYears, at: place.field("modelYears"))
        for (name, year) in [("from", scope.modelYears.from), ("through", scope.modelYears.through)] {
            guard let year, !Self.years.contains(year) else { continue }
            report(
                .modelYearOutOfRange, at: place.field("modelYears").field(name),
                inputs: [
                    .init("year", String(year)), .init("least", String(Self.years.lowerBound)),
                    .init("most", String(Self.years.upperBound)),
                ],
                "\(year) is no model year that can be told", "\(year) 不是可以辨认的年型")
        }
        serials(scope, at: place.field("serials"))
        range(scope.produced, at: place.field("produced"))
    }

    private mutating func manufacturer(_ scope: RecallScope, at place: Place) {
        guard let wmi = scope.wmi else { return }
        characters(wmi, at: place)
        let scalars = Array(wmi.unicodeScalars)
        let isSmall = scalars.count >= 3 && scalars[2] == "9"
        guard scalars.count == 3 || (scalars.count == 6 && isSmall) else {
            report(
                .invalidManufacturerIdentifier, at: place, inputs: [.init("value", wmi.shown)],
                "a maker's identifier has three characters, of a maker of few vehicles (9 at position 3) six",
                "制造厂识别代号为三个字符；小批量制造厂（第 3 位为 9）为六个字符")
            return
        }
        // Whose cars are meant is told by positions 12–14, which a range of six characters may hold fast.
        let isHeldFast = scope.serials.from?.prefix(3) == scope.serials.through?.prefix(3) && !scope.serials.isAny
        guard isSmall, scalars.count == 3, !isHeldFast else { return }
        report(
            .sharedManufacturerIdentifier, severity: .warning, at: place, inputs: [.init("value", wmi)],
            "several makers share \(wmi): positions 12 to 14 tell them apart", "\(wmi) 由多个小批量制造厂共用，须以第 12 至 14 位区分")
    }

    private mutating func serials(_ scope: RecallScope, at place: Place) {
        var isWellFormed = true
        for (name, serial) in [("from", scope.serials.from), ("through", scope.serials.through)] {
            guard let serial else { continue }
            characters(serial, at: place.field(name))
            guard serial.unicodeScalars.count != scope.serialLength else { continue }
            isWellFormed = false
            report(
                .invalidSerialNumber, at: place.field(name),
                inputs: [.init("value", serial.shown), .init("length", String(scope.serialLength))],
                "a serial number has \(scope.serialLength) characters here; only digits may be fewer",
                "此处序号应为 \(scope.serialLength) 个字符，只有纯数字可以省略前面的零")
        }
        // Texts of different lengths cannot be held against each other.
        if isWellFormed { range(scope.serials, severityOfOpen: .warning, at: place) }
    }

    private mutating func range<Bound>(
        _ range: RecallRange<Bound>, severityOfOpen: Finding.Severity = .note, at place: Place
    ) {
        let inputs: [Finding.Input] = [.init("range", range.description)]
        if range.isInverted {
            report(
                .invertedRange, at: place, inputs: inputs, "the range \(range) ends before it begins",
                "范围 \(range) 的终点早于起点")
        } else if range.isOpen {
            report(
                .openRange, severity: severityOfOpen, at: place, inputs: inputs,
                "the range \(range) has one end only and is read as having no other", "范围 \(range) 只有一端，另一端按无限处理")
        }
    }

    private mutating func characters(_ text: String, at place: Place) {
        for (position, character) in VINPart.impossible(in: text).prefix(20) {
            report(
                .invalidVINCharacter, at: place.column(position),
                inputs: [.init("position", String(position)), .init("character", character)],
                "\(character) at position \(position): a VIN has only 0–9 and A–Z without I, O and Q",
                "第 \(position) 个字符为 \(character)：车辆识别代号只能用 0–9 和 A–Z（不含 I、O、Q）")
        }
    }
}

extension String {
    /// So much of it as a finding repeats.
    fileprivate var shown: String { String(prefix(60)) }
}
