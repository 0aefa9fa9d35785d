extension PlateRules {
    /// Europe and North America.
    static let west: [PlateRules] = [
        // FZV, Anlage 4: the district's one to three letters, one or two letters, up to four digits; E and H behind them
        // for electric and historic cars. Offices have no letters in the middle.
        PlateRules(
            .germany, keepsFirstGap: true,
            [
                (.standard, "[A-ZÄÖÜ]{1,3}-?[A-Z]{1,2}[1-9][0-9]{0,3}"),
                (.newEnergy, "[A-ZÄÖÜ]{1,3}-?[A-Z]{1,2}[1-9][0-9]{0,3}E"),
                (.historic, "[A-ZÄÖÜ]{1,3}-?[A-Z]{1,2}[1-9][0-9]{0,3}H"), (.official, "[A-ZÄÖÜ]{1,3}-?[1-9][0-9]{0,5}"),
                (.diplomatic, "0[0-9]{3,7}"),
            ]),
        // DVLA INF104: since 2001 two letters, two digits, three letters; from 1983 a letter first, from 1963 a letter
        // last, before that none; Northern Ireland three letters and four digits.
        PlateRules(
            .unitedKingdom,
            [
                (.standard, "[A-HJ-PR-Y][A-HJ-PR-Y][0-9]{2}[A-HJ-PR-Z]{3}"),
                (.standard, "[A-HJ-NP-Y][0-9]{1,3}[A-Z]{3}"), (.standard, "[A-Z]{3}[0-9]{1,3}[A-HJ-NP-Y]"),
                (.standard, "[A-Z]{1,3}[1-9][0-9]{0,3}"), (.standard, "[1-9][0-9]{0,3}[A-Z]{1,3}"),
                (.diplomatic, "[0-9]{3}[DX][0-9]{3}"),
            ]),
        // Arrêté du 9 février 2009: AA-123-AA without I, O and U; before that digits, letters, the department.
        PlateRules(
            .france,
            [
                (.standard, "[A-HJ-NP-TV-Z]{2}[0-9]{3}[A-HJ-NP-TV-Z]{2}"),
                (.standard, "[1-9][0-9]{0,3}[A-Z]{1,3}[0-9]{2}"),
                (.standard, "[1-9][0-9]{0,3}[A-Z]{1,3}2[AB]"), (.standard, "[1-9][0-9]{0,3}[A-Z]{1,3}9[78][0-9]"),
            ]),
        PlateRules(.italy, [(.standard, "[A-HJ-NPR-TV-Z]{2}[0-9]{3}[A-HJ-NPR-TV-Z]{2}")]),
        PlateRules(
            .spain, [(.standard, "[0-9]{4}[BCDFGHJ-NPR-TV-Z]{3}"), (.standard, "[A-Z]{1,2}[0-9]{4}[A-Z]{0,2}")]),
        PlateRules(.netherlands, [(.standard, "[A-Z0-9]{6}")]),
        PlateRules(.switzerland, [(.standard, "[A-Z]{2}[1-9][0-9]{0,5}")]),
        // Each state makes its own; the region may name it, US-CA, and keeps two states' equal plates apart.
        PlateRules(.unitedStates, [(.standard, "[A-Z0-9]{2,8}")]),
        PlateRules(.canada, [(.standard, "[A-Z0-9]{2,8}")]),
    ]
}
