import AfterSalesCore

extension PhoneNumberReader {
    mutating func reportEmpty() {
        report(.emptyPhone, at: place, "there is no digit", "没有数字")
    }

    mutating func reportTextTooLong() {
        let most = PhoneNumber.longestText
        report(
            .phoneTextTooLong, at: place, inputs: [.init("allowed", String(most))],
            "a telephone number is not written in more than \(most) characters", "电话号码的书写不超过 \(most) 个字符")
    }

    mutating func report(_ scalar: Unicode.Scalar, at position: Int) {
        let code = WrittenForm.codePoint(scalar)
        report(
            .invalidPhoneCharacter, at: place.column(position),
            inputs: [.init("position", String(position))] + (code.map { [.init("character", $0)] } ?? []),
            "character \(position)\(code.map { ", \($0)," } ?? "") cannot stand there in a telephone number",
            "第 \(position) 个字符\(code.map { " \($0) " } ?? "")不能出现在电话号码的此处")
    }

    mutating func reportExtension(length: Int) {
        let allowed = "\(PhoneNumber.extensionLengths.lowerBound)-\(PhoneNumber.extensionLengths.upperBound)"
        report(
            .invalidPhoneExtension, at: place,
            inputs: [.init("digits", String(length)), .init("allowed", allowed)],
            "an extension of \(length) digits; it has \(allowed)", "分机号为 \(length) 位，应为 \(allowed) 位")
    }

    mutating func reportRegionNeeded() {
        report(
            .phoneRegionNeeded, at: place, "without a calling code it must be said of what country the number is",
            "没有国际区号的号码必须说明所属国家或地区")
    }

    mutating func reportUnknown(_ region: RegionCode) {
        reportUnknown(
            .unknownPhoneRegion, region.rawValue, among: numbering.rules.map(\.region.rawValue), at: place,
            "no numbering is known for this region; write the number with its calling code", "没有该地区的编号规则，请写出国际区号")
    }

    mutating func reportUnknownCallingCode(length: Int) {
        report(
            .unknownCallingCode, at: place, inputs: [.init("digits", String(length))],
            "the \(length) digits do not begin with the calling code of any country", "这 \(length) 位数字的开头不是任何国家或地区的国际区号"
        )
    }

    mutating func reportLength(_ length: Int, allowed: String) {
        report(
            .wrongPhoneLength, at: place, inputs: [.init("digits", String(length)), .init("allowed", allowed)],
            "a number of \(length) digits; it has \(allowed)", "号码为 \(length) 位，应为 \(allowed) 位")
    }

    mutating func reportUnassigned(length: Int, in region: RegionCode) {
        report(
            .unassignedPhoneRange, at: place,
            inputs: [.init("digits", String(length)), .init("region", region.rawValue)],
            "no numbers of \(length) digits begin like this in \(region)", "\(region) 没有以此开头的 \(length) 位号码")
    }
}
