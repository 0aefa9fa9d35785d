public import AfterSalesCore

/// What can be wrong with coverage terms, and what a verdict on a repair has to say.
extension Finding.Code {
    /// A goodwill share is beyond what its grantor may grant.
    public static let aboveGoodwillLimit: Self = "aboveGoodwillLimit"
    /// An extended contract does not stand on that day.
    public static let contractNotActive: Self = "contractNotActive"
    /// A term covers the repair.
    public static let covered: Self = "covered"
    /// The car or part had been in use longer than the term runs.
    public static let coverageExpired: Self = "coverageExpired"
    /// Between two versions of a term there are starts for which neither holds.
    public static let coverageGap: Self = "coverageGap"
    /// The term does not run yet.
    public static let coverageNotBegun: Self = "coverageNotBegun"
    /// Whether the repair is covered cannot be said before what is missing is known.
    public static let coverageUndecided: Self = "coverageUndecided"
    /// The car has been driven further than the term reaches.
    public static let distanceExceeded: Self = "distanceExceeded"
    /// Something has to be known or proven that is not.
    public static let evidenceMissing: Self = "evidenceMissing"
    /// The term does not pay on this ground.
    public static let excluded: Self = "excluded"
    /// The law does not let a term exclude on this ground, or only where it caused the fault.
    public static let exclusionBarred: Self = "exclusionBarred"
    /// A ground that the term excludes is there, but it did not cause the fault.
    public static let exclusionWithoutCause: Self = "exclusionWithoutCause"
    /// The repair is paid for by goodwill, in these shares.
    public static let goodwillGranted: Self = "goodwillGranted"
    /// A limit is less than anything, or more than is ever agreed.
    public static let limitOutOfRange: Self = "limitOutOfRange"
    /// A period or a limit has none or several of its units.
    public static let limitNotOne: Self = "limitNotOne"
    /// The term does not pay for faults of this nature.
    public static let natureNotCovered: Self = "natureNotCovered"
    /// A term pays for no kind of fault.
    public static let noNature: Self = "noNature"
    /// No term covers the repair.
    public static let notCovered: Self = "notCovered"
    /// Nobody has given this person the right to grant goodwill.
    public static let notGoodwillAuthority: Self = "notGoodwillAuthority"
    /// A coverage plan has no term.
    public static let noCoverageTerms: Self = "noCoverageTerms"
    /// The order is of another car.
    public static let otherVehicle: Self = "otherVehicle"
    /// The term is not for this part, class or system.
    public static let partNotCovered: Self = "partNotCovered"
    /// The part was not fitted by a repair that the term is for.
    public static let partNotFitted: Self = "partNotFitted"
    /// A term for contracts has days or kilometres of its own.
    public static let periodOfContract: Self = "periodOfContract"
    /// No version of the term holds for what began on that day.
    public static let termNotEffective: Self = "termNotEffective"
    /// A name is none of those that can stand here.
    public static let unknownChoice: Self = "unknownChoice"
    /// A contract is of a term that the plan does not have.
    public static let unknownTerm: Self = "unknownTerm"
    /// The term is not for this car.
    public static let vehicleNotCovered: Self = "vehicleNotCovered"
    /// Years, days or kilometres end before they begin.
    public static let yearsInverted: Self = "yearsInverted"
}

/// Codes that plans of every kind share; the commission plan's module declares them in public.
extension Finding.Code {
    static let duplicateId: Self = "duplicateId"
    static let invalidName: Self = "invalidName"
    static let invalidVersion: Self = "invalidVersion"
    static let overlappingVersions: Self = "overlappingVersions"
}
