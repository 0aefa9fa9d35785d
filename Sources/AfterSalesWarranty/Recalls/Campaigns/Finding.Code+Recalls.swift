public import AfterSalesCore

/// What can be wrong with a recall campaign.
extension Finding.Code {
    /// Two campaigns of one document have the same id.
    public static let duplicateRecall: Self = "duplicateRecall"
    /// The same VIN stands in a list twice.
    public static let duplicateVIN: Self = "duplicateVIN"
    /// A scope says nothing that tells whose cars are meant.
    public static let emptyRecallScope: Self = "emptyRecallScope"
    /// A campaign number has not the form of its authority.
    public static let invalidCampaignNumber: Self = "invalidCampaignNumber"
    /// A manufacturer identifier has neither three characters nor, of a maker of few vehicles, six.
    public static let invalidManufacturerIdentifier: Self = "invalidManufacturerIdentifier"
    /// A serial number has another length than its part of a VIN.
    public static let invalidSerialNumber: Self = "invalidSerialNumber"
    /// A range ends before it begins.
    public static let invertedRange: Self = "invertedRange"
    /// A model year is one that no VIN tells.
    public static let modelYearOutOfRange: Self = "modelYearOutOfRange"
    /// A range has one end only, and is read as having no other.
    public static let openRange: Self = "openRange"
    /// A car could be meant by two scopes of one campaign.
    public static let overlappingScopes: Self = "overlappingScopes"
    /// A campaign has neither scopes nor a list of VINs.
    public static let recallWithoutCars: Self = "recallWithoutCars"
    /// A campaign has neither the maker's number nor an authority's.
    public static let recallWithoutNumber: Self = "recallWithoutNumber"
    /// A scope has parts of a VIN and no manufacturer identifier.
    public static let scopeWithoutManufacturer: Self = "scopeWithoutManufacturer"
    /// A scope names a manufacturer identifier that several makers of few vehicles share, and nothing that tells them apart.
    public static let sharedManufacturerIdentifier: Self = "sharedManufacturerIdentifier"
    /// A prefix of the vehicle descriptor section is longer than positions 4–8.
    public static let vdsPrefixTooLong: Self = "vdsPrefixTooLong"
}
