extension PhoneRules {
    /// China and its neighbours in the east.
    static let eastAsia: [PhoneRules] = [
        // 电信网编号计划: mobile numbers have 11 digits; an area code (10, 2x, three digits) and seven or eight. Local
        // numbers begin with 2 to 8.
        PhoneRules(
            .china, "86", trunk: "0", abroad: ["00"],
            [
                (.mobile, "1[3-9][0-9]{9}"), (.other, "[48]00[0-9]{7}"), (.fixed, "10[2-8][0-9]{7}"),
                (.fixed, "2[0-57-9][2-8][0-9]{7}"), (.fixed, "[3-9][0-9]{2}[2-8][0-9]{6,7}"), (.other, "1064[0-9]{9}"),
                (.other, "14[0-9]{11}"),
            ]),
        // OFCA, Numbering Plan for Telecommunications Services in Hong Kong.
        PhoneRules(
            .hongKong, "852", trunk: "", abroad: ["001"],
            [
                (.fixed, "[23][0-9]{7}"), (.mobile, "[45679][0-9]{7}"), (.other, "8[0-9]{7}"), (.other, "800[0-9]{6}"),
            ]),
        PhoneRules(
            .macau, "853", trunk: "", abroad: ["00"],
            [(.mobile, "6[0-9]{7}"), (.fixed, "28[0-9]{6}"), (.fixed, "8[0-9]{7}"), (.other, "0800[0-9]{3}")]),
        PhoneRules(
            .taiwan, "886", trunk: "0", abroad: ["002"],
            [
                (.mobile, "9[0-9]{8}"), (.other, "800[0-9]{6}"), (.fixed, "2[0-9]{8}"), (.fixed, "[3-8][0-9]{7,8}"),
            ]),
        // 総務省, 電気通信番号計画: 060 to 090 mobile, 050 internet, 0120 and 0800 free.
        PhoneRules(
            .japan, "81", trunk: "0", abroad: ["010"],
            [
                (.mobile, "[6-9]0[1-9][0-9]{7}"), (.other, "[25]0[0-9]{8}"), (.other, "120[0-9]{6}"),
                (.other, "800[0-9]{7}"), (.fixed, "[1-9][1-9][0-9]{7}"), (.fixed, "[1-9]0[1-9][0-9]{6}"),
            ]),
        PhoneRules(
            .korea, "82", trunk: "0", abroad: ["00700", "001", "002", "005", "006", "008", "00"],
            [
                (.mobile, "10[0-9]{8}"), (.mobile, "1[16-9][0-9]{7,8}"), (.other, "[57]0[0-9]{8}"),
                (.other, "80[0-9]{7,8}"), (.other, "1[568][0-9]{6}"), (.fixed, "2[0-9]{7,8}"),
                (.fixed, "[3-6][1-5][0-9]{7,8}"),
            ]),
    ]
}
