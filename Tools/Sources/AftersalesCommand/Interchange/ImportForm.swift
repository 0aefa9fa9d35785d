import ArgumentParser

/// What the files of `import` are.
enum ImportForm: String, CaseIterable, ExpressibleByArgument {
    /// A STAR document with repair orders, in XML.
    case starXML = "star-xml"
    /// The newer STAR model, in JSON.
    case starJSON = "star-json"
    /// Repair orders of CDK's Fortellis interface.
    case fortellis
    /// A table of repair orders, read by a mapping.
    case csv
    /// Responses to a survey.
    case survey
    /// Recall campaigns in the library's own forms.
    case recalls
    /// Recall campaigns of the NHTSA; which of the two is found out.
    case nhtsa
    /// What the NHTSA's interface answers.
    case nhtsaJSON = "nhtsa-json"
    /// The NHTSA's whole list.
    case nhtsaFlat = "nhtsa-flat"
    /// Records as `export` writes them.
    case ndjson

    /// Whether a dealership can be named that all of it is of.
    var hasDealer: Bool {
        switch self {
        case .recalls, .ndjson: false
        default: true
        }
    }

    /// Whether a file is looked through before it is read.
    var isReadTwice: Bool { [.csv, .nhtsa].contains(self) }

    /// Whether it can be written in one of several encodings.
    var hasEncoding: Bool { [.csv, .survey, .recalls, .nhtsaFlat].contains(self) }
}
