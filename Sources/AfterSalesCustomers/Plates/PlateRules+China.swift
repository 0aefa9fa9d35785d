extension PlateRules {
    /// China: GA 36-2018 《中华人民共和国机动车号牌》. The province's character, the issuing office's letter, five characters
    /// of digits and letters without I and O; six for new energy; the last one may be a character for the use.
    static let china: PlateRules = {
        let place = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-Z]"
        let serial = "[0-9A-HJ-NP-Z]"
        return PlateRules(
            .china,
            [
                (.standard, "\(place)\(serial){5}"),
                // Small cars: the letter first, then a digit or letter and four digits. Large ones: the letter last. A, B,
                // C, D and E are driven by electricity alone, F, G, H, J and K partly.
                (.newEnergy, "\(place)[A-HJK]\(serial)[0-9]{4}"), (.newEnergy, "\(place)[0-9]{5}[A-HJK]"),
                (.police, "\(place)\(serial){4}警"), (.trainer, "\(place)\(serial){4}学"),
                (.trailer, "\(place)\(serial){4}挂"), (.diplomatic, "\(place)\(serial){4}领"),
                (.diplomatic, "[0-9]{6}使"), (.diplomatic, "使[0-9]{6}"), (.crossBorder, "\(place)\(serial){4}[港澳]"),
                (.other, "\(place)\(serial){4}[试超]"), (.other, "\(place)\(serial){4}应急"),
                (.military, "WJ[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]?[0-9]{4}[0-9A-Z]"),
                (.military, "[A-HJ-NP-Z]{2}[0-9]{5}"), (.other, "民航[0-9A-Z]{5}"),
            ])
    }()
}
