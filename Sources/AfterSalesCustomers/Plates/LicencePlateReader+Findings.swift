import AfterSalesCore

extension LicencePlateReader {
    mutating func reportEmpty() {
        report(.emptyPlate, at: place, "there is no letter or digit", "没有字母或数字")
    }

    mutating func reportTextTooLong() {
        let most = LicencePlate.longestText
        report(
            .plateTextTooLong, at: place, inputs: [.init("allowed", String(most))],
            "a number plate is not written in more than \(most) characters", "车牌号的书写不超过 \(most) 个字符")
    }

    mutating func report(_ scalar: Unicode.Scalar, at position: Int) {
        let code = WrittenForm.codePoint(scalar)
        report(
            .invalidPlateCharacter, at: place.column(position),
            inputs: [.init("position", String(position))] + (code.map { [.init("character", $0)] } ?? []),
            "character \(position)\(code.map { ", \($0)," } ?? "") stands on no number plate",
            "第 \(position) 个字符\(code.map { " \($0) " } ?? "")不会出现在车牌号中")
    }

    mutating func reportLength(_ length: Int, allowed: String, in region: RegionCode?) {
        report(
            .wrongPlateLength, at: place,
            inputs: [.init("characters", String(length)), .init("allowed", allowed)]
                + (region.map { [.init("region", $0.rawValue)] } ?? []),
            "a plate of \(length) characters; it has \(allowed)", "车牌号为 \(length) 个字符，应为 \(allowed) 个")
    }

    mutating func reportForm(at position: Int, in region: RegionCode) {
        report(
            .wrongPlateForm, at: place.column(position),
            inputs: [.init("position", String(position)), .init("region", region.rawValue)],
            "no plate of \(region) has such a character at position \(position)",
            "\(region) 的车牌号在第 \(position) 位没有这样的字符")
    }
}
