extension PlateRules {
    /// China's neighbours and Australia.
    static let asiaPacific: [PlateRules] = [
        // Cap. 374E, Road Traffic (Registration and Licensing of Vehicles) Regulations: two letters without I, O and Q
        // and up to four digits, or up to eight characters of one's own choice.
        PlateRules(
            .hongKong,
            [
                (.standard, "[A-HJ-NPR-Z]{2}[1-9][0-9]{0,3}"), (.standard, "[1-9][0-9]{0,3}"),
                (.personalised, "[A-HJ-NPR-Z0-9]{1,8}"),
            ]),
        PlateRules(.macau, [(.standard, "[A-Z]{2}[0-9]{4}"), (.standard, "M[0-9]{4,5}")]),
        // Seven characters since 2012, six and fewer before.
        PlateRules(
            .taiwan,
            [
                (.standard, "[A-Z]{3}[0-9]{4}"), (.standard, "[0-9]{4}[A-Z0-9]{2}"),
                (.standard, "[A-Z0-9]{2}[0-9]{4}"), (.standard, "[A-Z]{2,3}[0-9]{2,3}"),
                (.standard, "[0-9]{2,3}[A-Z]{2,3}"),
            ]),
        // 自動車登録規則: the office's name, the class, a kana, up to four digits.
        PlateRules(
            .japan,
            [
                (.standard, "[一-龥々ぁ-んァ-ヶ]{1,4}[0-9][0-9A-Z]{0,2}[ぁ-ん][1-9][0-9]{0,3}"),
                (.military, "[一-龥々ぁ-んァ-ヶ]{1,4}[0-9][0-9A-Z]{0,2}[A-Z][1-9][0-9]{0,3}"),
                (.military, "[0-9]{6}"), (.diplomatic, "[外代領][0-9]{4,5}"),
            ]),
        PlateRules(
            .korea,
            [
                (.standard, "[0-9]{2,3}[가-힣][0-9]{4}"), (.standard, "[가-힣]{2}[0-9]{1,2}[가-힣][0-9]{4}"),
                (.diplomatic, "[가-힣]{2}[0-9]{6}"),
            ]),
        PlateRules(
            .singapore, [(.standard, "[A-Z]{1,3}[1-9][0-9]{0,3}[A-Z]"), (.personalised, "[A-Z]{2,3}[1-9][0-9]{0,3}")]),
        PlateRules(.australia, [(.standard, "[A-Z0-9]{2,9}")]),
    ]
}
