/// A line of the NHTSA's whole list, invented, with what a test changes of it.
struct FlatLine {
    static let names = [
        "RECORD_ID", "CAMPNO", "MAKETXT", "MODELTXT", "YEARTXT", "MFGCAMPNO", "COMPNAME", "MFGNAME", "BGMAN", "ENDMAN",
        "RCLTYPECD", "POTAFF", "ODATE", "INFLUENCED_BY", "MFGTXT", "RCDATE", "DATEA", "RPNO", "FMVSS", "DESC_DEFECT",
        "CONEQUENCE_DEFECT", "CORRECTIVE_ACTION", "NOTES", "RCL_CMPT_ID", "MFR_COMP_NAME", "MFR_COMP_DESC",
        "MFR_COMP_PTNO", "DO_NOT_DRIVE", "PARK_OUTSIDE",
    ]
    static let usual: [String: String] = [
        "RECORD_ID": "214506", "CAMPNO": "21V650000", "MAKETXT": "HONDA", "MODELTXT": "ACCORD", "YEARTXT": "2020",
        "MFGCAMPNO": "QBV", "COMPNAME": "FUEL SYSTEM, GASOLINE:DELIVERY:FUEL PUMP",
        "MFGNAME": "Honda (American Honda Motor Co.)", "RCLTYPECD": "V", "POTAFF": "628124", "ODATE": "20211105",
        "INFLUENCED_BY": "MFR", "MFGTXT": "Honda (American Honda Motor Co.)", "RCDATE": "20210819",
        "DATEA": "20210823", "DESC_DEFECT": "The low-pressure fuel pump impeller may swell and seize.",
        "CONEQUENCE_DEFECT": "A seized fuel pump can stall the engine while driving.",
        "CORRECTIVE_ACTION": "Dealers will replace the fuel pump assembly, free of charge.",
        "NOTES": "Owners may also contact the authority's hotline.", "RCL_CMPT_ID": "000109412004200000000000021",
        "DO_NOT_DRIVE": "No", "PARK_OUTSIDE": "No",
    ]

    /// The line, without its end.
    static func text(_ changes: [String: String] = [:], columns: Int = 29) -> String {
        names.prefix(columns).map { changes[$0] ?? usual[$0] ?? "" }.joined(separator: "\t")
    }

    /// A file of lines.
    static func file(_ lines: [[String: String]], columns: Int = 29, end: String = "\r\n") -> [UInt8] {
        Array(lines.map { text($0, columns: columns) + end }.joined().utf8)
    }
}
