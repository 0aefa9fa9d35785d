extension PhoneRules {
    /// Europe.
    static let europe: [PhoneRules] = [
        // Ofcom, The National Telephone Numbering Plan.
        PhoneRules(
            .unitedKingdom, "44", trunk: "0", abroad: ["00"],
            [
                (.other, "7[06][0-9]{8}"), (.mobile, "7[1-57-9][0-9]{8}"), (.fixed, "1[0-9]{8,9}"),
                (.fixed, "2[0-9]{9}"), (.other, "800[0-9]{6,7}"), (.other, "[3589][0-9]{9}"),
            ]),
        // Bundesnetzagentur, Nummernraum (0)15, (0)16, (0)17 and Ortsnetzrufnummern; a number has at most 11 digits
        // behind the 0, old ones far fewer.
        PhoneRules(
            .germany, "49", trunk: "0", abroad: ["00"],
            [
                (.mobile, "15[0-9]{9}"), (.mobile, "1[67][0-9]{8,9}"), (.other, "1[0-9]{8,10}"),
                (.other, "[89]00[0-9]{6,8}"), (.fixed, "[2-9][0-9]{4,10}"),
            ]),
        // Arcep, plan national de numérotation: 06 and 07 mobile, 01 to 05 by place, 09 over the internet.
        PhoneRules(
            .france, "33", trunk: "0", abroad: ["00"],
            [(.mobile, "[67][0-9]{8}"), (.fixed, "[1-5][0-9]{8}"), (.other, "[89][0-9]{8}")]),
        // Italian fixed numbers keep their 0 from abroad.
        PhoneRules(
            .italy, "39", trunk: "", abroad: ["00"],
            [(.mobile, "3[0-9]{8,9}"), (.fixed, "0[1-9][0-9]{4,9}"), (.other, "[18][0-9]{5,9}")]),
        PhoneRules(
            .spain, "34", trunk: "", abroad: ["00"],
            [(.mobile, "[67][0-9]{8}"), (.other, "[89]0[0-9]{7}"), (.fixed, "[89][1-8][0-9]{7}")]),
        PhoneRules(
            .netherlands, "31", trunk: "0", abroad: ["00"],
            [
                (.mobile, "6[1-5][0-9]{7}"), (.other, "[89]00[0-9]{4,7}"), (.fixed, "[1-57][0-9]{8}"),
                (.other, "8[0-9]{8}"),
            ]),
        PhoneRules(
            .austria, "43", trunk: "0", abroad: ["00"],
            [(.mobile, "6[4-9][0-9]{7,11}"), (.other, "[89][0-9]{8,9}"), (.fixed, "[1-7][0-9]{3,12}")]),
        PhoneRules(
            .switzerland, "41", trunk: "0", abroad: ["00"],
            [(.mobile, "7[4-9][0-9]{7}"), (.other, "[89]0[0-9]{7}"), (.fixed, "[2-69][0-9]{8}")]),
    ]
}
