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
    /// Recall campaigns of the NHTSA; which of the two is found out.
    case nhtsa
    /// What the NHTSA's interface answers.
    case nhtsaJSON = "nhtsa-json"
    /// The NHTSA's whole list.
    case nhtsaFlat = "nhtsa-flat"
    /// Records as `export` writes them.
    case ndjson
}
