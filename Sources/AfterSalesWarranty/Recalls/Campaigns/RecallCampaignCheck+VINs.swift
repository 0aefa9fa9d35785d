import AfterSalesCore

extension RecallCampaignCheck {
    /// Looks through a list of numbers. Neither finding stops anything: a number that stands twice is kept once, and one
    /// with a wrong check digit is no reason to lose thousands of others.
    mutating func check(_ vins: [VIN], at place: Place) {
        duplicates(vins, at: place)
        var wrong = 0
        for (index, vin) in vins.enumerated() where vin.isCheckDigitMandatory && !vin.hasValidCheckDigit {
            wrong += 1
            guard wrong <= Self.mostListed else { continue }
            report(
                .checkDigitMismatch, severity: .warning, at: place.element(index).column(9),
                inputs: [
                    .init("given", String(vin[position: 9])), .init("expected", String(vin.expectedCheckDigit)),
                ],
                "position 9 is \(vin[position: 9]), the check digit would be \(vin.expectedCheckDigit)",
                "第 9 位为 \(vin[position: 9])，按校验应为 \(vin.expectedCheckDigit)")
        }
        more(wrong, .checkDigitMismatch, at: place)
    }

    private mutating func duplicates(_ vins: [VIN], at place: Place) {
        guard !zip(vins, vins.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
        var first: [VIN: Int] = [:]
        first.reserveCapacity(vins.count)
        var count = 0
        for (index, vin) in vins.enumerated() {
            guard let earlier = first.updateValue(index, forKey: vin) else { continue }
            first[vin] = earlier
            count += 1
            guard count <= Self.mostListed else { continue }
            report(
                .duplicateVIN, severity: .warning, at: place.element(index), inputs: [.init("first", String(earlier))],
                "the VIN stands at place \(earlier) of the list already, counted from 0",
                "车辆识别代号与清单第 \(earlier) 项（从 0 计）重复")
        }
        more(count, .duplicateVIN, at: place)
    }

    /// That there are more of a kind than are listed.
    private mutating func more(_ count: Int, _ code: Finding.Code, at place: Place) {
        guard count > Self.mostListed else { return }
        report(
            code, severity: .warning, at: place, inputs: [.init("count", String(count))],
            "there are \(count) such VINs, the first \(Self.mostListed) are listed",
            "共有 \(count) 个此类车辆识别代号，仅列出前 \(Self.mostListed) 个")
    }
}
