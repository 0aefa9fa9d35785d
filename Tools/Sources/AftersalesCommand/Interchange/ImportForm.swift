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
    /// Records as `export` writes them.
    case ndjson

    /// Whether files of it have repair orders.
    var hasOrders: Bool {
        switch self {
        case .starXML, .starJSON, .fortellis, .csv: true
        case .survey, .recalls, .ndjson: false
        }
    }
}
