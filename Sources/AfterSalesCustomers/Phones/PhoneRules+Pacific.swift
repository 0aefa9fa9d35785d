extension PhoneRules {
    /// South and southeast Asia, Australia and New Zealand, North America.
    static let pacific: [PhoneRules] = [
        // IMDA, National Numbering Plan.
        PhoneRules(
            .singapore, "65", trunk: "", abroad: ["000", "001", "002", "008"],
            [
                (.mobile, "[89][0-9]{7}"), (.fixed, "6[0-9]{7}"), (.other, "3[0-9]{7}"), (.other, "1800[0-9]{7}"),
                (.other, "800[0-9]{7}"),
            ]),
        PhoneRules(
            .malaysia, "60", trunk: "0", abroad: ["00"],
            [
                (.other, "1[38]00[0-9]{6}"), (.mobile, "1[0-9]{8,9}"), (.fixed, "3[0-9]{8}"),
                (.fixed, "[4-9][0-9]{7}"), (.fixed, "8[2-9][0-9]{6}"),
            ]),
        PhoneRules(
            .thailand, "66", trunk: "0", abroad: ["001"],
            [(.mobile, "[689][0-9]{8}"), (.fixed, "[2-7][0-9]{7}"), (.other, "1800[0-9]{6}")]),
        PhoneRules(
            .india, "91", trunk: "0", abroad: ["00"],
            [(.mobile, "[6-9][0-9]{9}"), (.fixed, "[1-5][0-9]{9}"), (.other, "1800[0-9]{6,7}")]),
        // ACMA, Telecommunications Numbering Plan 2015.
        PhoneRules(
            .australia, "61", trunk: "0", abroad: ["0011"],
            [
                (.mobile, "4[0-9]{8}"), (.fixed, "[2378][0-9]{8}"), (.other, "5[0-9]{8}"), (.other, "1[38]00[0-9]{6}"),
                (.other, "13[0-9]{4}"),
            ]),
        PhoneRules(
            .newZealand, "64", trunk: "0", abroad: ["00"],
            [(.other, "[58]0[0-9]{6,8}"), (.mobile, "2[0-9]{7,9}"), (.fixed, "[34679][0-9]{7}")]),
        northAmerica(.unitedStates),
        northAmerica(.canada),
    ]

    /// North American Numbering Plan: area code and exchange begin with 2 to 9; no area code ends in 11 or has a 9 in
    /// the middle. Mobile numbers look like any other.
    private static func northAmerica(_ region: RegionCode) -> PhoneRules {
        PhoneRules(
            region, "1", trunk: "1", abroad: ["011"],
            ["800", "833", "844", "855", "866", "877", "888"].map { (.other, "\($0)[2-9][0-9]{6}") } + [
                (.unknown, "[2-9][02-8][0-9][2-9][0-9]{6}"), (.unknown, "[2-9]1[02-9][2-9][0-9]{6}"),
            ])
    }
}
